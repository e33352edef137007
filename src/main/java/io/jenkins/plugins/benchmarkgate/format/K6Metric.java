package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Repetitions;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** One metric of k6: a trend, a counter, a rate or a gauge, told by the values it has. */
final class K6Metric {
    private static final Set<String> NO_VALUES = Set.of("fails", "total", "min", "max", "thresholds");
    private static final Set<String> MAIN_TIMES = Set.of(
            "http_req_duration", "iteration_duration", "group_duration", "grpc_req_duration", "ws_session_duration");

    private final JsonCursor cursor;
    private final boolean isNamedInside;
    private String key = "";
    private String name = "";
    private final Map<String, Double> numbers = new LinkedHashMap<>();
    private final Locations.Builder locations = new Locations.Builder();
    private String contains = "";
    private boolean isRate;

    private K6Metric(JsonCursor cursor, boolean isNamedInside) {
        this.cursor = cursor;
        this.isNamedInside = isNamedInside;
    }

    /** Reads a metric that is the value of a field of its name. */
    static K6Metric read(JsonCursor cursor, String key) throws IOException {
        var metric = new K6Metric(cursor, false);
        metric.call(key);
        return metric.read();
    }

    /** Reads a metric that holds its name. */
    static K6Metric read(JsonCursor cursor) throws IOException {
        K6Metric metric = new K6Metric(cursor, true).read();
        if (metric.key.isEmpty()) {
            throw cursor.problem("expected the \"name\" of a metric, as k6 writes it");
        }
        return metric;
    }

    private void call(String metric) {
        key = metric;
        name = metric.split("\\{", 2)[0];
    }

    private K6Metric read() throws IOException {
        cursor.object(this::field);
        if (locations.isEmpty() && numbers.isEmpty()) {
            throw cursor.problem("expected the values of a metric, as k6 writes them");
        }
        return this;
    }

    private boolean field(String field) throws IOException {
        if (isNamedInside && field.equals("name")) {
            call(cursor.requiredText());
            return true;
        }
        switch (field) {
            case "contains" -> contains = cursor.text();
            case "values" -> cursor.object(this::number);
            default -> {
                return number(field);
            }
        }
        return true;
    }

    private boolean number(String field) throws IOException {
        if (!cursor.isNumber()) {
            return false;
        }
        switch (field) {
            case "avg" -> locations.put(Location.MEAN, cursor.number());
            case "med" -> locations.put(Location.MEDIAN, cursor.number());
            case "passes", "matches" -> isRate = true;
            case "p90" -> numbers.put("p(90)", cursor.number());
            case "p95" -> numbers.put("p(95)", cursor.number());
            default -> {
                if (NO_VALUES.contains(field)) {
                    return false;
                }
                numbers.put(field, cursor.number());
            }
        }
        cursor.checkKept(numbers.size());
        return true;
    }

    void addTo(ReportBuilder report) throws ResultFileException {
        if (!locations.isEmpty()) {
            Unit unit = isTime() ? Unit.MILLISECONDS : Unit.UNKNOWN;
            report.add(measurement(isTime() ? "time" : "value", unit, trend(), locations.build(), isMain()));
        }
        boolean isOnly = isTrend() && locations.isEmpty();
        for (Map.Entry<String, Double> number : numbers.entrySet()) {
            report.add(measurement(
                    isRate ? "rate" : number.getKey(),
                    unit(number.getKey()),
                    direction(number.getKey()),
                    Locations.of(Location.VALUE, number.getValue()),
                    isOnly && isMain()));
        }
    }

    private Measurement measurement(
            String metric, Unit unit, Direction direction, Locations values, boolean isPrimary) {
        return new Measurement(key, metric, "", unit, direction, values, Double.NaN, 0, Repetitions.ONE, isPrimary);
    }

    /** Which statistics a trend has, the script can choose: percentiles alone, too. */
    private boolean isTrend() {
        return !locations.isEmpty() || numbers.keySet().stream().anyMatch(number -> number.startsWith("p("));
    }

    private boolean isTime() {
        return contains.equals("time") || name.startsWith("http_req_") && isTrend() || MAIN_TIMES.contains(name);
    }

    /** A trend that the script measures on its own is what it is about, as the duration of requests is. */
    private boolean isMain() {
        boolean isBuiltIn = name.startsWith("http_req_") || name.startsWith("ws_") || name.startsWith("browser_");
        return MAIN_TIMES.contains(name) || !isBuiltIn;
    }

    private Direction trend() {
        return isTime() ? Direction.SMALLER : Direction.UNKNOWN;
    }

    private Unit unit(String number) {
        if (isRate) {
            return Unit.RATIO;
        }
        if (isTrend()) {
            return isTime() ? Unit.MILLISECONDS : Unit.UNKNOWN;
        }
        boolean isData = contains.equals("data") || name.startsWith("data_");
        return switch (number) {
            case "count" -> isData ? Unit.BYTES : Unit.COUNT;
            case "rate" -> isData ? Unit.BYTES_PER_SECOND : Unit.OPERATIONS_PER_SECOND;
            default -> Unit.UNKNOWN;
        };
    }

    private Direction direction(String number) {
        if (isTrend()) {
            return trend();
        }
        if (isRate) {
            return switch (name) {
                case "checks", "checks_succeeded" -> Direction.BIGGER;
                case "http_req_failed", "checks_failed" -> Direction.SMALLER;
                default -> Direction.UNKNOWN;
            };
        }
        boolean isWork = name.equals("iterations") || name.equals("http_reqs");
        return isWork && number.equals("rate") ? Direction.BIGGER : Direction.UNKNOWN;
    }
}
