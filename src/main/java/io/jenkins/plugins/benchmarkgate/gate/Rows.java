package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.model.Measurement;
import java.util.Optional;
import java.util.OptionalDouble;

/** Rows in which nothing was compared. */
final class Rows {
    private Rows() {}

    static Row single(RowCase row, Status status, String reason) {
        return plain(status, Optional.of(row.current()), row.file(), row.threshold() * 100, reason);
    }

    static Row missing(Measurement expected, Status status, double threshold, String reason) {
        return plain(status, Optional.empty(), Optional.of(expected), threshold, reason);
    }

    private static Row plain(
            Status status,
            Optional<Measurement> current,
            Optional<Measurement> baseline,
            double threshold,
            String reason) {
        return new Row(
                current.or(() -> baseline).orElseThrow().id(),
                status,
                current,
                baseline,
                Optional.empty(),
                OptionalDouble.empty(),
                threshold,
                OptionalDouble.empty(),
                Evidence.NONE,
                Reason.of(reason));
    }
}
