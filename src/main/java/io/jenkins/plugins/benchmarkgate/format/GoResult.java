package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Printable;
import io.jenkins.plugins.benchmarkgate.model.Repetitions;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code go test -bench} measured of one benchmark, on one line or, with {@code -count}, on several. */
final class GoResult {
    private static final String TIME = "ns/op";
    private static final String NAME_OF_TIME = "time";

    private final String packageName;
    private final String name;
    private final byte[] nameBytes;
    private final Map<String, Column> values = new LinkedHashMap<>();
    private Column[] columns = new Column[4];

    /** What was measured in one unit. */
    private record Column(byte[] unit, Samples samples) {}

    /**
     * A benchmark without a line.
     *
     * @param packageName import path, empty where the output does not name it
     */
    GoResult(String packageName, String name) {
        this.packageName = packageName;
        this.name = name;
        this.nameBytes = name.getBytes(StandardCharsets.UTF_8);
    }

    byte[] nameBytes() {
        return nameBytes;
    }

    byte[] unitBytes(int row) {
        return columns[row].unit;
    }

    String name() {
        return name;
    }

    /** Whether iterations and a number stand there, from the word at {@code start} on. */
    static boolean isMeasured(List<String> words, int start) {
        return words.size() > start + 1
                && GoNumbers.isIterations(words.get(start))
                && GoNumbers.isNumber(words.get(start + 1));
    }

    /**
     * Takes the pairs of number and unit that follow the iterations.
     *
     * @param start where the iterations stand
     */
    void add(List<String> words, int start, ReportBuilder report) throws ResultFileException {
        for (int i = start + 1; i < words.size(); i += 2) {
            if (!GoNumbers.isNumber(words.get(i)) || i + 1 == words.size()) {
                throw report.problem("expected numbers each with its unit after \"%s\", was \"%s\""
                        .formatted(Printable.of(name), Printable.of(words.get(i))));
            }
            column(words.get(i + 1)).samples.add(GoNumbers.parse(words.get(i)));
        }
    }

    /** Takes the values of a line of this benchmark, which may have been compared with it. */
    void add(GoLine line) {
        for (int i = 0; i < line.count(); i++) {
            Column column = line.isUnitOfLast(i) ? columns[i] : column(line.unit(i));
            column.samples.add(line.value(i));
        }
    }

    private Column column(String unit) {
        return values.computeIfAbsent(unit, any -> {
            var column = new Column(unit.getBytes(StandardCharsets.UTF_8), new Samples());
            if (values.size() == columns.length) {
                columns = Arrays.copyOf(columns, 2 * columns.length);
            }
            columns[values.size()] = column;
            return column;
        });
    }

    /** How many units it was measured in. */
    int rows() {
        return values.size();
    }

    /** The key, without the number of processors at the end of the name. */
    private String keyWithout(String processors) {
        String suffix = processors.isEmpty() ? "" : "-" + processors;
        String plain = name.substring(0, name.length() - suffix.length());
        return packageName.isEmpty() ? plain : packageName + "." + plain;
    }

    void addTo(ReportBuilder report, String processors, GoUnits units) throws ResultFileException {
        String key = keyWithout(processors);
        // a benchmark can leave its time out, ReportMetric(0, "ns/op"), and is then about what it reports first
        String main =
                values.containsKey(TIME) ? TIME : values.keySet().iterator().next();
        for (Map.Entry<String, Column> entry : values.entrySet()) {
            String unit = entry.getKey();
            Samples rounds = entry.getValue().samples;
            boolean isTime = unit.equals(TIME);
            Direction direction = units.direction(unit);
            double stddev = rounds.stddev();
            report.add(new Measurement(
                    key,
                    isTime ? NAME_OF_TIME : OwnMetric.name(unit, NAME_OF_TIME),
                    "",
                    units.unit(unit),
                    direction,
                    Repeated.ofRounds(rounds, direction),
                    stddev,
                    rounds.count(),
                    rounds.count() == 1
                            ? Repetitions.ONE
                            : new Repetitions((int) Math.min(Integer.MAX_VALUE, rounds.count()), stddev),
                    unit.equals(main)));
        }
    }
}
