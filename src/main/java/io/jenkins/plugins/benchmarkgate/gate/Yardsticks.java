package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.AcceptedValue;
import io.jenkins.plugins.benchmarkgate.history.AcceptedValues;
import io.jenkins.plugins.benchmarkgate.history.RowState;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import java.util.Optional;

/** Chooses what a row is compared with: an accepted value before the file's, and earlier builds where there is no file. */
record Yardsticks(RowCase row, RowState state, Frame frame, Baseline baseline) {
    Yardstick choose(boolean hasEnoughHistory) {
        Optional<AcceptedValue> level =
                row.memories().level(row.file().map(Measurement::locations)).filter(this::hasLocations);
        boolean isFiled = row.file().isPresent();
        if (level.isPresent() && (isFiled || !hasEnoughHistory)) {
            return of(
                    Yardstick.Kind.ACCEPTED,
                    level.get(),
                    (state.level().equals(level) ? "" : lender() + " ") + "#"
                            + level.get().build());
        }
        return isFiled ? of(Yardstick.Kind.FILE, state.file().orElseThrow(), "") : ofBuilds();
    }

    private String lender() {
        return row.memories().lent().or(row.memories()::trunk).map(LentRow::job).orElse("");
    }

    private boolean hasLocations(AcceptedValue value) {
        return value.raw().hasAll(row.locations());
    }

    private Yardstick of(Yardstick.Kind kind, AcceptedValue value, String whose) {
        return new Yardstick(kind, value.raw(), frame.see(value, row.direction()), whose, 0);
    }

    private Yardstick ofBuilds() {
        AcceptedValues window = row.usable(row.memories().supplied()).newest(baseline.window());
        Locations raw = window.medians();
        return new Yardstick(
                Yardstick.Kind.BUILDS,
                raw,
                frame.isNet() && window.haveMovement() ? net(window) : raw,
                ofLender(),
                window.size());
    }

    private Locations net(AcceptedValues window) {
        var net = new NoiseHistory(row.direction(), Frame.NET, window, 0, Optional.empty());
        return Locations.of(row.locations(), net::median);
    }

    private String ofLender() {
        return baseline.lender().map(job -> " of " + job.name()).orElse("");
    }
}
