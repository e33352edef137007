package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.Acceptance;
import io.jenkins.plugins.benchmarkgate.history.AcceptanceLog;
import io.jenkins.plugins.benchmarkgate.history.Acceptances;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.history.MachineState;
import io.jenkins.plugins.benchmarkgate.history.StoredBuild;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What people accepted between the builds of a job. Who judges builds again has to know it, or what was accepted once is
 * red for ever.
 *
 * @param promoted finds what a promotion kept
 */
public record Accepted(AcceptanceLog log, Function<Acceptance, Optional<StoredBuild>> promoted) {
    public static final Accepted NOTHING = new Accepted(AcceptanceLog.EMPTY, any -> Optional.empty());

    public Accepted {
        Objects.requireNonNull(log, "log");
        Objects.requireNonNull(promoted, "promoted");
    }

    /** What a state becomes by what was accepted right after its last build, which used these aliases. */
    public JobState after(JobState state, Aliases aliases) {
        return log.applied(state, promoted, Row.WHOLE_SUITE, aliases.newByOld());
    }

    /** The same for a benchmark that is judged alone, before its next build. */
    public JobState afterAlone(JobState state, RowId id, int next) {
        Optional<Map.Entry<String, MachineState>> last = state.machines().entrySet().stream()
                .filter(machine -> machine.getValue().lastBuild() == state.lastBuild())
                .findFirst();
        if (last.isEmpty()) {
            return state;
        }
        boolean moves = last.get()
                .getValue()
                .row(id)
                .filter(Acceptances::movesWithSuite)
                .isPresent();
        return log.ofRowAlone(id, moves, state.lastBuild(), next, last.get().getKey())
                .applied(state, promoted, Row.WHOLE_SUITE, Map.of());
    }
}
