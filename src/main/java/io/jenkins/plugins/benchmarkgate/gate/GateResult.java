package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.history.RowEvent;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the gate says of a build.
 *
 * @param level what it does to stage and run
 * @param headline one line for people
 * @param problem why no verdict could be had; the build fails whatever the levels are
 * @param notes what else a reader of the log should know, in order
 * @param rows the worst first; one of them may be the movement of the whole suite
 * @param remeasure the suspects that are worth measuring again in this build
 * @param stateAfter what the next build starts from
 */
public record GateResult(
        Verdict verdict,
        Level level,
        String headline,
        Optional<String> problem,
        List<String> notes,
        List<Row> rows,
        SuiteLine suite,
        List<RowId> remeasure,
        JobState stateAfter) {
    public GateResult {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(headline, "headline");
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(suite, "suite");
        Objects.requireNonNull(stateAfter, "stateAfter");
        notes = List.copyOf(notes);
        rows = List.copyOf(rows);
        remeasure = List.copyOf(remeasure);
    }

    /** What moved rows together, the worst first. */
    public List<RowEvent> events() {
        return RowEvents.of(rows);
    }

    /** How many benchmarks were held against a baseline. */
    public int compared() {
        return suite.compared();
    }

    /** How many benchmarks have a status; the movement of the whole suite is none. */
    public int count(Status status) {
        return (int) rows.stream()
                .filter(row -> row.status() == status && !row.isWholeSuite())
                .count();
    }

    public boolean passed() {
        return level == Level.LIST;
    }

    /** The same with another state for the next build. */
    GateResult leaving(JobState state) {
        return new GateResult(verdict, level, headline, problem, notes, rows, suite, remeasure, state);
    }

    /** The same with more notes after those that are there. */
    public GateResult noting(List<String> more) {
        return new GateResult(
                verdict,
                level,
                headline,
                problem,
                Stream.concat(notes.stream(), more.stream()).toList(),
                rows,
                suite,
                remeasure,
                stateAfter);
    }
}
