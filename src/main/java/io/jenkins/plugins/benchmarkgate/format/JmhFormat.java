package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.format.select.JmhSelector;
import io.jenkins.plugins.benchmarkgate.format.select.Selector;
import io.jenkins.plugins.benchmarkgate.model.Machine;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The JSON of JMH ({@code -rf json}). A key is the method with its mode and parameters,
 * {@code org.example.Sort.run:avgt(size=100)}, because one method is measured in several modes and with several
 * parameters. Throughput is better when bigger, times an operation when smaller. Each secondary metric is a row.
 */
final class JmhFormat implements ResultFormat {
    static final String ID = "jmh";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Signs signs() {
        return Signs.keys("[].primaryMetric");
    }

    @Override
    public Selector selector() {
        return new JmhSelector();
    }

    @Override
    public Report read(ResultSource source) throws IOException {
        return JsonFile.readArray(source, ID, (cursor, report) -> () -> new Benchmark(cursor).read(report));
    }

    private static final class Benchmark {
        private final JsonCursor cursor;
        private final Map<String, String> params = new TreeMap<>();
        private final List<JmhMetric> metrics = new ArrayList<>();
        private String method = "";
        private String mode = "";
        private long threads = 1;
        private String jmhVersion = "";
        private String vmName = "";
        private String jdkVersion = "";

        Benchmark(JsonCursor cursor) {
            this.cursor = cursor;
        }

        void read(ReportBuilder report) throws IOException {
            cursor.object(this::field);
            if (method.isEmpty() || mode.isEmpty() || !hasPrimary()) {
                throw cursor.problem("expected \"benchmark\", \"mode\" and \"primaryMetric\", as jmh writes them");
            }
            report.toolVersion = jmhVersion;
            report.machine = new Machine("", "", "", "", Versions.runtime(vmName, jdkVersion));
            String key = key();
            for (JmhMetric metric : metrics) {
                report.add(metric.measurement(key));
            }
        }

        private boolean hasPrimary() {
            for (JmhMetric metric : metrics) {
                if (metric.isPrimary()) {
                    return true;
                }
            }
            return false;
        }

        private String key() {
            if (threads == 1 && params.isEmpty()) {
                return method + ":" + mode;
            }
            var all = new ArrayList<String>();
            if (threads != 1) {
                all.add("threads=" + threads);
            }
            params.forEach((name, value) -> all.add(name + "=" + value));
            return method + ":" + mode + "(" + String.join(", ", all) + ")";
        }

        private boolean field(String field) throws IOException {
            switch (field) {
                case "benchmark" -> method = cursor.requiredText();
                case "mode" -> mode = cursor.requiredText();
                case "threads" -> threads = cursor.count();
                case "jmhVersion" -> jmhVersion = cursor.text();
                case "vmName" -> vmName = cursor.text();
                case "jdkVersion" -> jdkVersion = cursor.text();
                case "params" -> cursor.object(this::param);
                case "primaryMetric" -> metrics.add(JmhMetric.read(cursor, ""));
                case "secondaryMetrics" -> cursor.object(this::secondary);
                default -> {
                    return false;
                }
            }
            return true;
        }

        private boolean param(String name) throws IOException {
            params.put(name, cursor.text());
            cursor.checkKept(params.size());
            return true;
        }

        /** {@code p0.50} was {@code method·p0.50} in old versions, and {@code gc.count} had the dot in front. */
        private boolean secondary(String label) throws IOException {
            String name = label.substring(label.lastIndexOf('\u00b7') + 1);
            metrics.add(JmhMetric.read(cursor, OwnMetric.name(name, JmhMetric.TIME, JmhMetric.THROUGHPUT)));
            cursor.checkKept(metrics.size());
            return true;
        }
    }
}
