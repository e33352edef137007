package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Printable;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One row of Google Benchmark: a repetition, an aggregate of repetitions, or a Big-O fit. */
final class GoogleBenchmarkRow {
    private static final String TIME = "time";
    private static final String CPU_TIME = "cpu-time";

    /** Numbers that nobody asks for. */
    static final List<String> UNREAD =
            List.of("family_index", "per_family_instance_index", "repetition_index", "threads", "iterations");

    /**
     * What one number of a row means.
     *
     * @param metric its name
     * @param primary whether the benchmark is about it
     */
    record Kind(String metric, Unit unit, Direction direction, boolean primary) {}

    private final JsonCursor cursor;
    private final List<String> numbers = new ArrayList<>(4);
    private final Doubles values = new Doubles(4);
    private String name = "";
    private String runName = "";
    private String runType = "";
    private String aggregate = "";
    private String message = "";
    private String timeUnit = "ns";
    private boolean isSkipped;
    private boolean isFit;
    private long repetitions = 1;

    private GoogleBenchmarkRow(JsonCursor cursor) {
        this.cursor = cursor;
    }

    static GoogleBenchmarkRow read(JsonCursor cursor) throws IOException {
        var row = new GoogleBenchmarkRow(cursor);
        cursor.object(row::field);
        if (row.name.isEmpty()) {
            throw cursor.problem("expected a \"name\", as google-benchmark writes it");
        }
        return row;
    }

    private boolean field(String field) throws IOException {
        switch (field) {
            case "name" -> name = cursor.requiredText();
            case "run_name" -> runName = cursor.requiredText();
            case "run_type" -> runType = cursor.text();
            case "aggregate_name" -> aggregate = cursor.text();
            case "time_unit" -> timeUnit = cursor.requiredText();
            case "repetitions" -> repetitions = cursor.count();
            case "error_occurred", "skipped" -> isSkipped |= cursor.isTrue();
            case "error_message", "skip_message" -> message = cursor.text();
            case "cpu_coefficient", "real_coefficient", "rms" -> {
                isFit = true;
                return false;
            }
            default -> {
                return !UNREAD.contains(field) && number(field);
            }
        }
        return true;
    }

    private boolean number(String field) throws IOException {
        if (!cursor.isNumber()) {
            return false;
        }
        numbers.add(field);
        values.add(cursor.number());
        cursor.checkKept(numbers.size());
        return true;
    }

    /** The name without what an aggregate adds to it. */
    String key() {
        if (!runName.isEmpty()) {
            return runName;
        }
        String ending = "_" + aggregate;
        return isAggregate() && name.endsWith(ending) && name.length() > ending.length()
                ? name.substring(0, name.length() - ending.length())
                : name;
    }

    /** Whether it is a complexity that was fitted to other rows, or how well it fits them. */
    boolean isFit() {
        return isFit;
    }

    /** Old versions do not say so, but add it to the name of a benchmark that was there before. */
    void recognizeOldAggregate(Set<String> known) {
        if (!runType.isEmpty()) {
            return;
        }
        int end = name.lastIndexOf('_');
        if (end > 0 && known.contains(name.substring(0, end))) {
            runType = "aggregate";
            aggregate = name.substring(end + 1);
        }
    }

    boolean isAggregate() {
        return runType.equals("aggregate");
    }

    String aggregate() {
        return aggregate;
    }

    boolean isSkipped() {
        return isSkipped;
    }

    String message() {
        return message;
    }

    /** As the row writes it. */
    String timeUnit() {
        return timeUnit;
    }

    long repetitions() {
        return repetitions;
    }

    boolean hasTime() {
        return numbers.contains("real_time");
    }

    /** Times and counters, by the name that the tool gives them. */
    List<String> numbers() {
        return numbers;
    }

    /** The value of the number at the index. */
    double value(int index) {
        return values.get(index);
    }

    /** What the number at the index means. */
    Kind kind(int index) throws IOException {
        String number = numbers.get(index);
        return switch (number) {
            case "real_time" -> new Kind(TIME, time(), Direction.SMALLER, true);
            case "cpu_time" -> new Kind(CPU_TIME, time(), Direction.SMALLER, false);
            case "bytes_per_second" -> new Kind(number, Unit.BYTES_PER_SECOND, Direction.BIGGER, false);
            case "allocs_per_iter" -> new Kind(number, Unit.COUNT, Direction.SMALLER, false);
            case "max_bytes_used", "total_allocated_bytes", "net_heap_growth" ->
                new Kind(number, Unit.BYTES, Direction.SMALLER, false);
            default ->
                number.endsWith("_per_second")
                        ? new Kind(number, Unit.OPERATIONS_PER_SECOND, Direction.BIGGER, false)
                        : new Kind(OwnMetric.name(number, TIME, CPU_TIME), Unit.UNKNOWN, Direction.UNKNOWN, false);
        };
    }

    private Unit time() throws IOException {
        return switch (timeUnit) {
            case "ns", "us", "ms", "s" -> Unit.of(timeUnit);
            default ->
                throw cursor.problem(
                        "expected ns, us, ms or s as \"time_unit\", was \"%s\"".formatted(Printable.of(timeUnit)));
        };
    }
}
