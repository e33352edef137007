package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Report;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * The summary of k6, from {@code --summary-export} or {@code handleSummary}, also the machine-readable one of k6 1.5 and
 * later. Each metric of k6 is a benchmark. Times are milliseconds; what a script measures on its own has no unit and no
 * direction in the file, unless it is a time.
 */
final class K6Format implements ResultFormat {
    static final String ID = "k6";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Signs signs() {
        return Signs.keys("metrics", "root_group")
                .orKeys("metrics.iterations")
                .orKeys("metrics.iteration_duration")
                .orKeys("metrics.http_req_duration")
                .orKeys("results.metrics", "results.checks")
                .listedIn("metrics");
    }

    @Override
    public List<Neighbour> neighbours() {
        return List.of(new Neighbour(
                Set.of("metric", "data.contains"),
                "holds every single point that k6 measured; the summary is in the file that --summary-export writes"));
    }

    @Override
    public Report read(ResultSource source) throws IOException {
        return JsonFile.readObject(source, ID, Reading::new);
    }

    private static final class Reading implements JsonFile.Reading {
        private final JsonCursor cursor;
        private final ReportBuilder report;
        private boolean hasMetrics;

        Reading(JsonCursor cursor, ReportBuilder report) {
            this.cursor = cursor;
            this.report = report;
        }

        @Override
        public boolean field(String field) throws IOException {
            switch (field) {
                case "metrics" -> {
                    cursor.object(this::metric);
                    hasMetrics = true;
                }
                case "results" -> cursor.object(this::result);
                default -> {
                    return false;
                }
            }
            return true;
        }

        private boolean metric(String name) throws IOException {
            cursor.checkKey(name);
            K6Metric.read(cursor, name).addTo(report);
            return true;
        }

        /** The metrics of the machine-readable summary, those of checks apart from the others. */
        private boolean result(String field) throws IOException {
            switch (field) {
                case "metrics" -> {
                    cursor.optionalArray(() -> K6Metric.read(cursor).addTo(report));
                    hasMetrics = true;
                }
                case "checks" -> cursor.optionalObject(this::checks);
                default -> {
                    return false;
                }
            }
            return true;
        }

        private boolean checks(String field) throws IOException {
            if (!field.equals("metrics")) {
                return false;
            }
            cursor.optionalArray(() -> K6Metric.read(cursor).addTo(report));
            return true;
        }

        @Override
        public void end() throws IOException {
            if (!hasMetrics) {
                throw cursor.problem("expected an object with \"metrics\", as k6 writes it");
            }
        }
    }
}
