package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Repetitions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The rows of one benchmark, each of which has a value for most metrics, and nearly always for the same ones. */
final class GoogleBenchmarkRepetitions {
    private final ReportBuilder report;
    private final ReportBuilder.Place place;
    private final String key;
    private final List<Metric> metrics = new ArrayList<>(4);

    /** What stood at one place of the last row that was longer. */
    private record Metric(String number, String timeUnit, GoogleBenchmarkRow.Kind kind, Repeated values) {
        boolean isAt(GoogleBenchmarkRow row, int index) {
            return number.equals(row.numbers().get(index)) && timeUnit.equals(row.timeUnit());
        }
    }

    GoogleBenchmarkRepetitions(ReportBuilder report, String key) {
        this.report = report;
        this.place = report::problem;
        this.key = key;
    }

    void add(GoogleBenchmarkRow row) throws IOException {
        for (int i = 0; i < row.numbers().size(); i++) {
            if (i < metrics.size() && metrics.get(i).isAt(row, i)) {
                Metric metric = metrics.get(i);
                metric.values.add(row.value(i), metric.kind.unit(), metric.kind.direction(), place);
            } else {
                addUnlike(row, i);
            }
        }
    }

    /** Adds the values of a row that has the same numbers and unit as the last, so many of them. */
    void addLikeLast(double[] values, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            Metric metric = metrics.get(i);
            metric.values.add(values[i], metric.kind.unit(), metric.kind.direction(), place);
        }
    }

    /** Adds the first value of a metric, or one that stands in another place or another unit than in the row before. */
    private void addUnlike(GoogleBenchmarkRow row, int index) throws IOException {
        GoogleBenchmarkRow.Kind kind = row.kind(index);
        Repeated values = report.repeat(new Measurement(
                key,
                kind.metric(),
                "",
                kind.unit(),
                kind.direction(),
                Locations.of(Location.VALUE, row.value(index)),
                Double.NaN,
                1,
                Repetitions.ONE,
                kind.primary()));
        var metric = new Metric(row.numbers().get(index), row.timeUnit(), kind, values);
        if (index == metrics.size()) {
            metrics.add(metric);
        } else {
            metrics.set(index, metric);
        }
    }
}
