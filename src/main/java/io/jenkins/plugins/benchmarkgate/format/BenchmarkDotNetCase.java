package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Printable;
import io.jenkins.plugins.benchmarkgate.model.Repetitions;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One benchmark of BenchmarkDotNet under one job. */
final class BenchmarkDotNetCase {
    private static final String TIME = "time";
    private static final String ALLOCATED = "Allocated Memory";

    private final JsonCursor cursor;
    private final Locations.Builder locations = new Locations.Builder();
    private final List<Metric> metrics = new ArrayList<>();
    private Optional<Double> allocated = Optional.empty();
    private String fullName = "";
    private String displayInfo = "";
    private double stddev = Double.NaN;
    private long rounds;

    private BenchmarkDotNetCase(JsonCursor cursor) {
        this.cursor = cursor;
    }

    static BenchmarkDotNetCase read(JsonCursor cursor) throws IOException {
        var benchmark = new BenchmarkDotNetCase(cursor);
        cursor.object(benchmark::field);
        if (benchmark.fullName.isEmpty()) {
            throw cursor.problem("expected a \"FullName\", as benchmarkdotnet writes it");
        }
        return benchmark;
    }

    String fullName() {
        return fullName;
    }

    private boolean field(String field) throws IOException {
        switch (field) {
            case "FullName" -> fullName = cursor.requiredText();
            case "DisplayInfo" -> displayInfo = cursor.text();
            case "Statistics" -> cursor.optionalObject(this::statistic);
            case "Memory" -> cursor.optionalObject(this::memory);
            case "Metrics" -> cursor.optionalArray(() -> metrics.add(Metric.read(cursor)));
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean statistic(String field) throws IOException {
        switch (field) {
            case "Q1" -> locations.put(Location.BEST_QUARTILE, cursor.numberOrWord());
            case "Min" -> locations.put(Location.EXTREME, cursor.numberOrWord());
            case "Median" -> locations.put(Location.MEDIAN, cursor.numberOrWord());
            case "Mean" -> locations.put(Location.MEAN, cursor.numberOrWord());
            case "StandardDeviation" -> stddev = cursor.numberOrWord();
            case "N" -> rounds = cursor.count();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean memory(String field) throws IOException {
        if (!field.equals("BytesAllocatedPerOperation") || cursor.isNull()) {
            return false;
        }
        allocated = Optional.of(cursor.number());
        return true;
    }

    void addTo(ReportBuilder report, boolean hasOtherJobs) throws ResultFileException {
        String key = hasOtherJobs ? "%s [%s]".formatted(fullName, job()) : fullName;
        if (locations.isEmpty()) {
            report.note("\"%s\" was not measured".formatted(Printable.of(key)));
            return;
        }
        report.add(
                new Measurement(key, TIME, "", Unit.NANOSECONDS, Direction.SMALLER, locations.build(), stddev, rounds));
        if (allocated.isPresent()) {
            report.add(secondary(key, ALLOCATED, Unit.BYTES, Direction.SMALLER, allocated.get()));
        }
        for (Metric metric : metrics) {
            if (allocated.isEmpty() || !metric.id.equals(ALLOCATED)) {
                report.add(secondary(
                        key,
                        OwnMetric.name(metric.id, TIME),
                        metric.unit.equals("Count") ? Unit.COUNT : Unit.of(metric.unit),
                        metric.isBiggerBetter ? Direction.BIGGER : Direction.SMALLER,
                        metric.value));
            }
        }
    }

    private static Measurement secondary(String key, String metric, Unit unit, Direction direction, double value) {
        return new Measurement(
                key,
                metric,
                "",
                unit,
                direction,
                Locations.of(Location.VALUE, value),
                Double.NaN,
                0,
                Repetitions.ONE,
                false);
    }

    /** From {@code Memory.AllocList: ShortRun(LaunchCount=1) [N=10]} the job between the name and the parameters. */
    private String job() {
        String behindName = displayInfo.substring(displayInfo.indexOf(": ") + 1).strip();
        int parameters = behindName.lastIndexOf(" [");
        return parameters < 0 ? behindName : behindName.substring(0, parameters);
    }

    /** One of {@code Metrics}, which full reports have. */
    private static final class Metric {
        private final JsonCursor cursor;
        private String id = "";
        private String unit = "";
        private boolean isBiggerBetter;
        private double value = Double.NaN;

        private Metric(JsonCursor cursor) {
            this.cursor = cursor;
        }

        static Metric read(JsonCursor cursor) throws IOException {
            var metric = new Metric(cursor);
            cursor.object(metric::field);
            if (metric.id.isEmpty()) {
                throw cursor.problem("expected a \"Descriptor\" with \"Id\", as benchmarkdotnet writes it");
            }
            return metric;
        }

        private boolean field(String field) throws IOException {
            switch (field) {
                case "Value" -> value = cursor.numberOrWord();
                case "Descriptor" -> cursor.object(this::descriptor);
                default -> {
                    return false;
                }
            }
            return true;
        }

        private boolean descriptor(String field) throws IOException {
            switch (field) {
                case "Id" -> id = cursor.requiredText();
                case "Unit" -> unit = cursor.text();
                case "TheGreaterTheBetter" -> isBiggerBetter = cursor.isTrue();
                default -> {
                    return false;
                }
            }
            return true;
        }
    }
}
