package io.jenkins.plugins.benchmarkgate.history;

import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.io.IOException;
import java.util.Optional;

/** Follows one row from build to build; only the first that has it gives its texts. Not for several threads. */
public final class RowCursor {
    private final RowId id;
    private final RowHash hash;
    private int guess = -1;
    private boolean isNamed;

    public RowCursor(RowId id) {
        this.id = id;
        hash = RowHash.of(id.key(), id.metric());
    }

    /** The row of a build; empty where that has none. */
    public Optional<ResultRow> read(RowIndex index) throws IOException {
        int place = index.search(hash, guess);
        guess = place < 0 ? -place - 1 : place;
        if (place < 0) {
            return Optional.empty();
        }
        ResultRow row = isNamed ? index.row(place, id) : index.rowWithText(place);
        isNamed = true;
        return Optional.of(row);
    }
}
