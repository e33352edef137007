package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Machine;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The JSON of hyperfine ({@code --export-json}), versions 1 and 2. A command is told by the parameters of a scan, too, because
 * commands may be given one name ({@code -n}). It is about wall-clock time, or in version 2 about the metric that the user put
 * first ({@code --metrics}).
 */
final class HyperfineFormat implements ResultFormat {
    static final String ID = "hyperfine";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Signs signs() {
        return Signs.keys("results[].command").listedIn("results[]");
    }

    @Override
    public Report read(ResultSource source) throws IOException {
        return JsonFile.readList(source, ID, "results", Reading::new);
    }

    private static final class Reading implements JsonFile.ListReading {
        private final JsonCursor cursor;
        private final ReportBuilder report;
        private final List<HyperfineCommand> commands = new ArrayList<>();
        private String primary = HyperfineMetric.TIME;
        private String architecture = "";
        private String system = "";

        Reading(JsonCursor cursor, ReportBuilder report) {
            this.cursor = cursor;
            this.report = report;
        }

        @Override
        public void element() throws IOException {
            commands.add(HyperfineCommand.read(cursor));
        }

        @Override
        public boolean field(String field) throws IOException {
            switch (field) {
                case "primary_metric" -> primary = cursor.requiredText();
                case "metadata" -> cursor.object(this::metadata);
                default -> {
                    return false;
                }
            }
            return true;
        }

        private boolean metadata(String field) throws IOException {
            switch (field) {
                case "hyperfine_version" -> report.toolVersion = cursor.text();
                case "platform" -> cursor.optionalObject(this::platform);
                default -> {
                    return false;
                }
            }
            return true;
        }

        private boolean platform(String field) throws IOException {
            switch (field) {
                case "os" -> system = cursor.text();
                case "architecture" -> architecture = cursor.text();
                default -> {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void end() throws IOException {
            report.machine = new Machine("", architecture, "", system, "");
            for (HyperfineCommand command : commands) {
                command.addTo(report, primary);
            }
        }
    }
}
