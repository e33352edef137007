package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Printable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One command that hyperfine measured. Version 1 has the statistics of its time beside the command, and lists of times and,
 * from 1.20 on, of memory. Version 2 has objects of all metrics, one for each run, and a summary.
 */
final class HyperfineCommand {
    private final JsonCursor cursor;
    private final Map<String, HyperfineMetric> metrics = new LinkedHashMap<>();
    private final Map<String, String> parameters = new TreeMap<>();
    private String command = "";
    private String name = "";
    private long runs;
    private long failures;

    private HyperfineCommand(JsonCursor cursor) {
        this.cursor = cursor;
    }

    static HyperfineCommand read(JsonCursor cursor) throws IOException {
        var command = new HyperfineCommand(cursor);
        cursor.object(command::field);
        if (command.command.isEmpty() || command.metrics.values().stream().noneMatch(HyperfineMetric::hasMean)) {
            throw cursor.problem("expected \"command\" and \"mean\", as hyperfine writes them");
        }
        return command;
    }

    private HyperfineMetric metric(String metric) {
        return metrics.computeIfAbsent(metric, HyperfineMetric::new);
    }

    private boolean field(String field) throws IOException {
        switch (field) {
            case "command" -> command = cursor.requiredText();
            case "name" -> name = cursor.text();
            case "times" ->
                cursor.optionalNumbers(
                        (values, count) -> metric(HyperfineMetric.TIME).add(values, count));
            case "memory_usage_byte" ->
                cursor.optionalNumbers(
                        (values, count) -> metric(HyperfineMetric.MEMORY).add(values, count));
            case "exit_codes" -> cursor.optionalArray(this::exitCode);
            case "parameters" -> cursor.optionalObject(this::parameter);
            case "measurements" -> cursor.array(() -> cursor.object(this::measured));
            case "summary" -> cursor.object(this::summary);
            default -> {
                return metric(HyperfineMetric.TIME).statistic(cursor, field);
            }
        }
        return true;
    }

    /** {@code null} is a run that a signal ended. */
    private void exitCode() throws IOException {
        runs++;
        if (cursor.isNull() || cursor.number() != 0) {
            failures++;
        }
    }

    private boolean parameter(String parameter) throws IOException {
        if (cursor.isObject()) {
            cursor.object(part -> part.equals("value") && put(parameter));
            return true;
        }
        return put(parameter);
    }

    private boolean put(String parameter) throws IOException {
        parameters.put(parameter, cursor.text());
        cursor.checkKept(parameters.size());
        return true;
    }

    /** One run. */
    private boolean measured(String field) throws IOException {
        if (field.equals("exit_code")) {
            exitCode();
            return true;
        }
        if (!cursor.isObject()) {
            return false;
        }
        HyperfineMetric metric = metric(field);
        cursor.object(part -> metric.measured(cursor, part));
        return true;
    }

    private boolean summary(String field) throws IOException {
        if (!cursor.isObject()) {
            return false;
        }
        HyperfineMetric metric = metric(field);
        cursor.object(part -> metric.statistic(cursor, part));
        return true;
    }

    void addTo(ReportBuilder report, String primary) throws ResultFileException {
        HyperfineMetric main = metrics.get(primary);
        if (main == null || !main.hasMean()) {
            throw report.problem("expected a \"mean\" of \"%s\" of the command \"%s\", as hyperfine writes it"
                    .formatted(Printable.of(primary), Printable.of(key())));
        }
        if (failures > 0) {
            report.note(String.format(
                    Locale.ROOT,
                    "%,d of %,d runs of \"%s\" ended with an error; their times are in the result",
                    failures,
                    runs,
                    Printable.of(key())));
        }
        report.add(main.measurement(key(), true));
        for (HyperfineMetric metric : metrics.values()) {
            if (metric != main && metric.isMeasured()) {
                report.add(metric.measurement(key(), false));
            }
        }
    }

    private String key() {
        var key = new StringBuilder(name.isEmpty() ? command : name);
        parameters.forEach((parameter, value) ->
                key.append(" [").append(parameter).append('=').append(value).append(']'));
        return key.toString();
    }
}
