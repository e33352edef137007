package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.util.Map;
import java.util.Optional;

/**
 * A further measurement of a build.
 *
 * @param frame net of its own movement if everything was measured again, else of the first look's
 */
record Look(Frame frame, Map<RowId, Measurement> measurements) {
    /** This look's value of a row in the row's unit; empty where it was not measured or is no value. */
    Optional<Measurement> of(RowCase row) {
        return Optional.ofNullable(measurements.get(row.id()))
                .filter(again -> again.unit().isConvertibleTo(row.current().unit()))
                .map(again -> again.in(row.current().unit()))
                .filter(again -> again.locations().hasAll(row.locations()))
                .filter(again -> Usable.problem("", again, row.locations()).isEmpty());
    }
}
