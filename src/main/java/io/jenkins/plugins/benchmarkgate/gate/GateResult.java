package io.jenkins.plugins.benchmarkgate.gate;

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
 * @param rows the worst first
 */
public record GateResult(
        Verdict verdict, Level level, String headline, Optional<String> problem, List<String> notes, List<Row> rows) {
    public GateResult {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(headline, "headline");
        Objects.requireNonNull(problem, "problem");
        notes = List.copyOf(notes);
        rows = List.copyOf(rows);
    }

    /** How many rows were held against a baseline. */
    public int compared() {
        return (int) rows.stream().filter(row -> row.status().isCompared()).count();
    }

    public int count(Status status) {
        return (int) rows.stream().filter(row -> row.status() == status).count();
    }

    public boolean passed() {
        return level == Level.LIST;
    }

    /** The same with more notes after those that are there. */
    public GateResult noting(List<String> more) {
        return new GateResult(
                verdict, level, headline, problem, Stream.concat(notes.stream(), more.stream()).toList(), rows);
    }
}
