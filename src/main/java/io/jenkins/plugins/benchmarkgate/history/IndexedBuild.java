package io.jenkins.plugins.benchmarkgate.history;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What the index of a build says of the build itself.
 *
 * @param number of the build
 * @param name as people read it, {@code #41}
 * @param time when it started, in milliseconds since 1970
 * @param agent where it ran; empty where that is not known
 * @param result what the gate said, without notes, files and rows
 * @param counts how many rows have which status
 * @param window how many earlier builds served as baseline; 0 where something served that stays where it is
 */
public record IndexedBuild(
        int number, String name, long time, String agent, BuildResult result, Map<String, Integer> counts, int window) {
    public IndexedBuild {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(result, "result");
        counts = Map.copyOf(counts);
    }

    /** The build of a whole result. */
    public static IndexedBuild of(
            int number, String name, long time, CircumstancesJson.Head circumstances, BuildResult result) {
        return new IndexedBuild(
                number,
                name,
                time,
                circumstances.agent(),
                result,
                countByStatus(result.rows()),
                circumstances.window());
    }

    private static Map<String, Integer> countByStatus(List<ResultRow> rows) {
        return rows.stream().collect(Collectors.groupingBy(ResultRow::status, Collectors.summingInt(row -> 1)));
    }
}
