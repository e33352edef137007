package io.jenkins.plugins.benchmarkgate.evaluation;

import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.stats.Quantiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Repetitions of unchanged code: every difference between two runs of a benchmark is noise.
 *
 * @param benchmarks by name, one value a run, in order; all have the same number of runs
 */
record Runs(Map<String, List<Locations>> benchmarks) {
    /**
     * Reads {@code benchmark,fork,iteration,value}, smaller is better.
     *
     * @throws IOException with the line that is broken
     */
    static Runs read(Path file) throws IOException {
        var values = new TreeMap<String, TreeMap<Integer, List<Double>>>();
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            int number = 1;
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String[] cells = line.split(",");
                if (cells.length != 4) {
                    throw new IOException("%s: line %d has %d cells, not 4".formatted(file, number, cells.length));
                }
                values.computeIfAbsent(cells[0], any -> new TreeMap<>())
                        .computeIfAbsent(Integer.valueOf(cells[1]), any -> new ArrayList<>())
                        .add(Double.valueOf(cells[3]));
            }
        }
        var benchmarks = new TreeMap<String, List<Locations>>();
        values.forEach((name, forks) ->
                benchmarks.put(name, forks.values().stream().map(Runs::summary).toList()));
        return new Runs(benchmarks);
    }

    private static Locations summary(List<Double> rounds) {
        double mean = rounds.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        return Locations.of(Map.of(
                Location.BEST_QUARTILE, Quantiles.of(rounds, 0.25),
                Location.EXTREME, Collections.min(rounds),
                Location.MEDIAN, Quantiles.median(rounds),
                Location.MEAN, mean));
    }

    List<String> names() {
        return List.copyOf(benchmarks.keySet());
    }

    int length() {
        return benchmarks.values().iterator().next().size();
    }

    /** The value of a run, in an order of the runs that starts at {@code rotation}. */
    Locations value(String name, int rotation, int build) {
        return benchmarks.get(name).get((rotation + build) % length());
    }
}
