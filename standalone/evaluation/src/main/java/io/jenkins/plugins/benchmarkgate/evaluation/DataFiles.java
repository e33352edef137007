package io.jenkins.plugins.benchmarkgate.evaluation;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the data of a folder; the head of a file says what it is. */
final class DataFiles {
    private static final List<String> FORKS = List.of("benchmark", "fork", "iteration", "value");
    private static final List<String> HISTORY =
            List.of("suite", "run", "date", "commit", "benchmark", "value", "unit", "range");
    private static final List<String> RECORDING =
            List.of("tool", "benchmark", "run", "best", "quartile", "median", "mean", "rounds");
    private static final Map<String, Location> LOCATIONS = Map.of(
            "best", Location.EXTREME,
            "quartile", Location.BEST_QUARTILE,
            "median", Location.MEDIAN,
            "mean", Location.MEAN);

    private DataFiles() {}

    /** One group a file, by name. */
    static List<Group> read(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            var groups = new ArrayList<Group>();
            for (Path file : files.filter(path -> path.toString().endsWith(".csv.gz"))
                    .sorted()
                    .toList()) {
                groups.add(group(Table.read(file)));
            }
            return groups;
        }
    }

    private static Group group(Table table) throws IOException {
        String name = table.file().getFileName().toString().replace(".csv.gz", "");
        if (table.head().equals(FORKS)) {
            return new Group(name, List.of(forks(name, table)));
        }
        if (table.head().equals(HISTORY)) {
            return new Group(name, List.of(history(name, table)));
        }
        if (table.head().equals(RECORDING)) {
            return new Group(name, recordings(table));
        }
        throw new IOException("%s: no known head: %s".formatted(table.file(), table.head()));
    }

    /** One process a fork, in no order; seconds. */
    private static DataSet forks(String name, Table table) {
        var values = new TreeMap<String, TreeMap<Integer, List<Double>>>();
        for (List<String> line : table.lines()) {
            values.computeIfAbsent(line.get(0), any -> new TreeMap<>())
                    .computeIfAbsent(Integer.valueOf(line.get(1)), any -> new ArrayList<>())
                    .add(Double.valueOf(line.get(3)));
        }
        List<Series> series = values.entrySet().stream()
                .map(each -> Series.ofTimes(
                        each.getKey(),
                        each.getValue().values().stream().map(Run::of).toList()))
                .toList();
        return DataSet.of(name, series, DataSet.Order.ANY, true);
    }

    /** The builds of a real job; operations a second, one value a run. */
    private static DataSet history(String name, Table table) {
        Unit unit = Unit.parse("ops/s").orElseThrow();
        int runs = runs(table);
        var values = new TreeMap<String, List<Optional<Run>>>();
        for (List<String> line : table.lines()) {
            String benchmark = line.get(table.column("suite")) + ": " + line.get(table.column("benchmark"));
            double value = Double.parseDouble(line.get(table.column("value")));
            values.computeIfAbsent(benchmark, any -> nothing(runs))
                    .set(
                            Integer.parseInt(line.get(table.column("run"))),
                            Optional.of(new Run(Locations.of(Location.VALUE, value), new double[0])));
        }
        List<Series> series = values.entrySet().stream()
                .map(each -> new Series(each.getKey(), unit, Direction.BIGGER, each.getValue()))
                .toList();
        return DataSet.of(name, series, DataSet.Order.TIME, false);
    }

    /** A suite for each tool, measured one after the other in each run; seconds. */
    private static List<DataSet> recordings(Table table) {
        Map<String, Integer> runs = new TreeMap<>();
        table.lines().forEach(line -> runs.merge(line.get(0), 1 + Integer.parseInt(line.get(2)), Math::max));
        var values = new TreeMap<String, TreeMap<String, List<Optional<Run>>>>();
        for (List<String> line : table.lines()) {
            values.computeIfAbsent(line.get(0), any -> new TreeMap<>())
                    .computeIfAbsent(line.get(1), any -> nothing(runs.get(line.get(0))))
                    .set(Integer.parseInt(line.get(2)), Optional.of(recorded(table, line)));
        }
        return values.entrySet().stream()
                .map(tool ->
                        DataSet.of(tool.getKey(), series(tool.getKey(), tool.getValue()), DataSet.Order.TIME, true))
                .toList();
    }

    private static List<Series> series(String tool, Map<String, List<Optional<Run>>> values) {
        return values.entrySet().stream()
                .map(each -> new Series(tool + ": " + each.getKey(), Unit.SECONDS, Direction.SMALLER, each.getValue()))
                .toList();
    }

    private static Run recorded(Table table, List<String> line) {
        var locations = new EnumMap<Location, Double>(Location.class);
        LOCATIONS.forEach((column, location) -> {
            String cell = line.get(table.column(column));
            if (!cell.isEmpty()) {
                locations.put(location, Double.valueOf(cell));
            }
        });
        double[] rounds = Arrays.stream(line.get(table.column("rounds")).split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new Run(Locations.of(locations), rounds);
    }

    private static int runs(Table table) {
        int column = table.column("run");
        return 1
                + table.lines().stream()
                        .mapToInt(line -> Integer.parseInt(line.get(column)))
                        .max()
                        .orElseThrow();
    }

    private static List<Optional<Run>> nothing(int runs) {
        return new ArrayList<>(
                IntStream.range(0, runs).mapToObj(run -> Optional.<Run>empty()).toList());
    }
}
