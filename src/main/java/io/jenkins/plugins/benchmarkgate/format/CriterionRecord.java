package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Criterion.rs says of one benchmark, in one message or in three files. */
final class CriterionRecord {
    private static final Pattern NUMBERED = Pattern.compile(".*( #\\d+)");

    private final Locations.Builder estimates = new Locations.Builder();
    private final Doubles iterations = new Doubles(16);
    private final Doubles measured = new Doubles(16);
    private String reason = "";
    private String id = "";
    private String title = "";
    private String unit = "ns";
    private double stddev = Double.NaN;

    private CriterionRecord() {}

    /** Reads a message, or a file of estimates. */
    static CriterionRecord read(JsonCursor cursor) throws IOException {
        var record = new CriterionRecord();
        cursor.object(field -> record.field(cursor, field));
        return record;
    }

    /** Files of estimates give no reason. */
    boolean isEstimate() {
        return reason.isEmpty();
    }

    private boolean field(JsonCursor cursor, String field) throws IOException {
        switch (field) {
            case "reason" -> reason = cursor.requiredText();
            case "id" -> id = cursor.text();
            case "unit" -> unit = cursor.requiredText();
            case "iteration_count" -> cursor.numbers(iterations::add);
            case "measured_values" -> cursor.numbers(measured::add);
            case "mean", "Mean" -> cursor.object(part -> estimate(cursor, part, Location.MEAN));
            case "median", "Median" -> cursor.object(part -> estimate(cursor, part, Location.MEDIAN));
            case "std_dev", "StdDev" -> cursor.optionalObject(part -> deviation(cursor, part));
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean estimate(JsonCursor cursor, String field, Location location) throws IOException {
        switch (field) {
            case "estimate", "point_estimate" -> estimates.put(location, cursor.number());
            case "unit" -> unit = cursor.requiredText();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean deviation(JsonCursor cursor, String field) throws IOException {
        if (!field.equals("point_estimate")) {
            return false;
        }
        stddev = cursor.number();
        return true;
    }

    /** Reads {@code benchmark.json}. */
    void identity(JsonCursor cursor) throws IOException {
        cursor.object(field -> {
            switch (field) {
                case "full_id" -> id = cursor.requiredText();
                case "title" -> title = cursor.text();
                default -> {
                    return false;
                }
            }
            return true;
        });
        if (id.isEmpty()) {
            throw cursor.problem("expected a \"full_id\", as criterion writes it");
        }
    }

    /** Reads {@code sample.json}: iterations and their times, in old versions an array of the two. */
    void sample(JsonCursor cursor) throws IOException {
        if (cursor.isArray()) {
            var next = List.of(iterations, measured).iterator();
            cursor.array(() -> {
                if (!next.hasNext()) {
                    throw cursor.problem("expected iterations and times, as criterion writes them");
                }
                cursor.numbers(next.next()::add);
            });
        } else {
            cursor.object(field -> switch (field) {
                case "iters" -> {
                    cursor.numbers(iterations::add);
                    yield true;
                }
                case "times" -> {
                    cursor.numbers(measured::add);
                    yield true;
                }
                default -> false;
            });
        }
    }

    void addMessageTo(ReportBuilder report) throws ResultFileException {
        if (reason.equals("benchmark-complete")) {
            addTo(report);
        }
    }

    void addEstimateTo(ReportBuilder report) throws ResultFileException {
        addTo(report);
    }

    private void addTo(ReportBuilder report) throws ResultFileException {
        if (id.isEmpty() || !estimates.has(Location.MEAN)) {
            throw report.problem("expected an \"id\" and a \"mean\", as criterion writes them");
        }
        if (iterations.size() != measured.size()) {
            throw report.problem(String.format(
                    Locale.ROOT,
                    "expected as many iterations as measured values, were %,d and %,d",
                    iterations.size(),
                    measured.size()));
        }
        var samples = new Samples();
        for (int i = 0; i < measured.size(); i++) {
            samples.add(measured.get(i) / iterations.get(i));
        }
        Unit known = Unit.of(unit);
        report.add(new Measurement(
                key(),
                "time",
                "",
                known,
                Direction.SMALLER,
                locations(samples),
                Double.isNaN(stddev) ? samples.stddev() : stddev,
                samples.count()));
    }

    /** Ids can repeat within a run; the title is then numbered, {@code name #2}. */
    private String key() {
        Matcher numbered = NUMBERED.matcher(title);
        return numbered.matches() && !id.endsWith(numbered.group(1)) ? id + numbered.group(1) : id;
    }

    /** What the file states counts more than what follows from its samples. */
    private Locations locations(Samples samples) {
        var locations = new Locations.Builder();
        if (samples.count() > 0) {
            locations.putAll(samples.locations(Direction.SMALLER));
        }
        locations.putAll(estimates.build());
        return locations.build();
    }
}
