package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Report;
import java.io.IOException;

/**
 * The summary of k6, from {@code --summary-export} or {@code handleSummary}. Each metric of k6 is a benchmark. Times are
 * milliseconds; what a script measures on its own has no unit and no direction in the file, unless it is a time.
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
                .listedIn("metrics");
    }

    @Override
    public Report read(ResultSource source) throws IOException {
        return JsonFile.readObject(source, ID, "metrics", (cursor, report) -> field -> {
            if (!field.equals("metrics")) {
                return false;
            }
            cursor.object(name -> {
                cursor.checkKey(name);
                K6Metric.read(cursor, name).addTo(report);
                return true;
            });
            return true;
        });
    }
}
