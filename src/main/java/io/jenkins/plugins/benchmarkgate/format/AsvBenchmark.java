package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Printable;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The results of one benchmark of asv: a number, or one for each combination of its parameters, the last parameter
 * changing fastest.
 */
final class AsvBenchmark {
    /** The order in which asv writes a row; the file says it, perhaps behind the rows. */
    static final List<String> USUAL_COLUMNS = List.of(
            "result",
            "params",
            "version",
            "started_at",
            "duration",
            "stats_ci_99_a",
            "stats_ci_99_b",
            "stats_q_25",
            "stats_q_75",
            "stats_number",
            "stats_repeat",
            "samples",
            "profile");

    private static final String RESULT = "result";
    private static final String PARAMS = "params";
    private static final String VERSION = "version";
    private static final String QUARTILES = "stats_q_25";
    private static final Set<String> ASKED_FOR = Set.of(RESULT, PARAMS, VERSION, QUARTILES);
    private static final int MOST_COLUMNS = 32;
    /** Of the SHA-256 that asv makes of a benchmark's code. */
    private static final int SHORT_VERSION = 8;

    private final JsonCursor cursor;
    private final String name;
    private final Optional<List<String>> knownColumns;
    private final List<AsvColumn> row = new ArrayList<>();
    private AsvColumn result = AsvColumn.NONE;
    private AsvColumn params = AsvColumn.NONE;
    private final List<Map<Location, Double>> stats = new ArrayList<>();
    private boolean isRow;

    private AsvBenchmark(JsonCursor cursor, String name, Optional<List<String>> knownColumns) {
        this.cursor = cursor;
        this.name = name;
        this.knownColumns = knownColumns;
    }

    /**
     * Reads the results at the cursor.
     *
     * @param knownColumns what the file has said of its columns so far; columns that nobody asks for are passed over then
     */
    static AsvBenchmark read(JsonCursor cursor, String name, Optional<List<String>> knownColumns) throws IOException {
        cursor.checkKey(name);
        var benchmark = new AsvBenchmark(cursor, name, knownColumns);
        if (cursor.isArray()) {
            benchmark.isRow = true;
            cursor.array(benchmark::column);
        } else if (cursor.isObject()) {
            cursor.object(benchmark::field);
        } else {
            benchmark.result = AsvColumn.read(cursor);
        }
        return benchmark;
    }

    private void column() throws IOException {
        if (row.size() == MOST_COLUMNS) {
            throw cursor.problem("there are more than %d columns".formatted(MOST_COLUMNS));
        }
        String column = knownColumns
                .filter(columns -> row.size() < columns.size())
                .map(columns -> columns.get(row.size()))
                .orElse("");
        if (knownColumns.isPresent() && !ASKED_FOR.contains(column)) {
            cursor.skip();
            row.add(AsvColumn.NONE);
        } else {
            AsvColumn read = AsvColumn.read(cursor);
            row.add(column.equals(PARAMS) ? read.checkCombinations(cursor::problem) : read);
        }
    }

    private boolean field(String field) throws IOException {
        switch (field) {
            case "result" -> result = AsvColumn.read(cursor);
            case PARAMS -> params = AsvColumn.read(cursor).checkCombinations(cursor::problem);
            case "stats" ->
                cursor.optionalArray(() -> {
                    var one = new EnumMap<Location, Double>(Location.class);
                    cursor.optionalObject(part -> statistic(part, one));
                    stats.add(one);
                });
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean statistic(String field, Map<Location, Double> one) throws IOException {
        switch (field) {
            case "q_25" -> one.put(Location.BEST_QUARTILE, cursor.number());
            case "min" -> one.put(Location.EXTREME, cursor.number());
            case "mean" -> one.put(Location.MEAN, cursor.number());
            default -> {
                return false;
            }
        }
        return true;
    }

    /**
     * Adds the results.
     *
     * @param versions of all benchmarks, where the file gives them apart from the results
     */
    void addTo(ReportBuilder report, List<String> columns, AsvUnits units, Map<String, String> versions)
            throws ResultFileException {
        AsvColumn results = isRow ? column(RESULT, columns) : result;
        AsvColumn quartiles = column(QUARTILES, columns);
        List<String> combinations = (isRow ? column(PARAMS, columns) : params)
                .checkCombinations(report::problem)
                .combinations();
        Unit unit = units.of(name);
        for (int i = 0; i < combinations.size(); i++) {
            String key = (combinations.get(i).isEmpty() ? name : "%s(%s)".formatted(name, combinations.get(i)))
                    + version(columns, versions);
            Double value = results.number(i);
            if (value == null || value.isNaN()) {
                report.note("\"%s\" %s".formatted(Printable.of(key), value == null ? "failed" : "was skipped"));
            } else {
                report.add(new Measurement(
                        key,
                        unit.equals(Unit.SECONDS) ? "time" : "value",
                        "",
                        unit,
                        Direction.SMALLER,
                        Locations.of(locations(i, value, quartiles.number(i))),
                        Double.NaN,
                        0));
            }
        }
    }

    /** What was measured by another version of a benchmark is another benchmark. */
    private String version(List<String> columns, Map<String, String> versions) {
        String version = isRow ? column(VERSION, columns).text() : versions.getOrDefault(name, "");
        return version.isEmpty()
                ? ""
                : " [version %s]".formatted(version.substring(0, Math.min(SHORT_VERSION, version.length())));
    }

    private AsvColumn column(String column, List<String> columns) {
        int index = columns.indexOf(column);
        return index >= 0 && index < row.size() ? row.get(index) : AsvColumn.NONE;
    }

    /** The result is the median where asv took several samples. */
    private Map<Location, Double> locations(int index, double value, Double quartile) {
        var locations = new EnumMap<Location, Double>(Location.class);
        if (index < stats.size()) {
            locations.putAll(stats.get(index));
        }
        if (quartile != null) {
            locations.put(Location.BEST_QUARTILE, quartile);
        }
        if (locations.containsKey(Location.BEST_QUARTILE)) {
            locations.put(Location.MEDIAN, value);
        }
        locations.put(Location.VALUE, value);
        return locations;
    }
}
