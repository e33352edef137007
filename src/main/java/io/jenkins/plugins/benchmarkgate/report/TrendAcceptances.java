package io.jenkins.plugins.benchmarkgate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jenkins.plugins.benchmarkgate.history.Acceptance;
import io.jenkins.plugins.benchmarkgate.history.AcceptanceLog;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.io.IOException;

/** What was accepted of one benchmark between the builds that a page shows. */
final class TrendAcceptances {
    private final AcceptanceLog log;
    private final TrendBuilds builds;

    TrendAcceptances(AcceptanceLog log, TrendBuilds builds) {
        this.log = log;
        this.builds = builds;
    }

    /** Oldest first, each with the place of the first build judged after it: the number of builds where none was yet. */
    void write(JsonGenerator json, RowId id) throws IOException {
        json.writeArrayFieldStart("acceptances");
        for (Acceptance entry : log.entries()) {
            int place = placeAfter(entry);
            if (entry.isAbout(id) && isBetweenBuilds(entry, place)) {
                json.writeStartObject();
                json.writeNumberField("place", place);
                AcceptanceData.writeFields(json, entry);
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private int placeAfter(Acceptance entry) {
        int place = 0;
        while (place < builds.size() && !isAfter(place, entry)) {
            place++;
        }
        return place;
    }

    /** What takes a promotion back goes back to the build before the promotion: only its time says when that was. */
    private boolean isAfter(int place, Acceptance entry) {
        return entry.kind() == Acceptance.Kind.TAKEN_BACK
                ? builds.time(place) > entry.time()
                : builds.number(place) > entry.after();
    }

    /** Not before the first build shown, nor of builds of the same numbers from when they were counted otherwise. */
    private boolean isBetweenBuilds(Acceptance entry, int place) {
        return place > 0 && builds.time(place - 1) <= entry.time();
    }
}
