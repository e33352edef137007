package io.jenkins.plugins.benchmarkgate.history;

import java.util.List;

/**
 * What one gate said of one build, as it is stored and published.
 *
 * @param schema version of this form, {@link #SCHEMA} in what is written
 * @param problem why no verdict could be had, or null
 * @param compared how many rows were held against a baseline
 * @param suite its benchmarks counted; null where no verdict could be had and in results of old versions
 * @param baseline where the baseline came from
 * @param tool what measured, with its version
 * @param machine the machine key
 * @param commit what was measured, as the result file says it
 * @param files the current results
 * @param rows the worst first
 * @param events what moved rows together, the worst first; none in results of old versions
 * @param changes the commits that may have moved them, for the worst events; none where nobody knows the builds
 */
public record BuildResult(
        int schema,
        String id,
        String name,
        String verdict,
        String level,
        String headline,
        String problem,
        int compared,
        SuiteCounts suite,
        String baseline,
        String tool,
        String machine,
        String commit,
        List<String> notes,
        List<ResultFile> files,
        List<ResultRow> rows,
        List<RowEvent> events,
        List<ChangeRange> changes) {
    /** The version of the form that this code writes. */
    public static final int SCHEMA = 1;

    /** A result without events and counts. */
    public BuildResult(
            int schema,
            String id,
            String name,
            String verdict,
            String level,
            String headline,
            String problem,
            int compared,
            String baseline,
            String tool,
            String machine,
            String commit,
            List<String> notes,
            List<ResultFile> files,
            List<ResultRow> rows) {
        this(
                schema, id, name, verdict, level, headline, problem, compared, null, baseline, tool, machine, commit,
                notes, files, rows, List.of(), List.of());
    }

    /** The same with the commits that may have moved its rows. */
    public BuildResult withChanges(List<ChangeRange> found) {
        return new BuildResult(
                schema, id, name, verdict, level, headline, problem, compared, suite, baseline, tool, machine, commit,
                notes, files, rows, events, found);
    }

    /** The same with other rows, and without events, which name places of rows; what was counted stays counted. */
    public BuildResult with(List<ResultRow> others) {
        return new BuildResult(
                schema, id, name, verdict, level, headline, problem, compared, suite, baseline, tool, machine, commit,
                notes, files, others, List.of(), List.of());
    }

    public BuildResult {
        notes = notes == null ? List.of() : List.copyOf(notes);
        files = files == null ? List.of() : List.copyOf(files);
        rows = rows == null ? List.of() : List.copyOf(rows);
        events = events == null ? List.of() : List.copyOf(events);
        changes = changes == null ? List.of() : List.copyOf(changes);
    }
}
