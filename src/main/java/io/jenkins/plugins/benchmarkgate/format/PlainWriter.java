package io.jenkins.plugins.benchmarkgate.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Machine;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a report as our own JSON, which {@link Formats} reads back as the same report. */
public final class PlainWriter {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;

    private PlainWriter(JsonGenerator json) {
        this.json = json;
    }

    /** Writes UTF-8; the stream is flushed and not closed. */
    public static void write(Report report, OutputStream target) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(target).useDefaultPrettyPrinter()) {
            new PlainWriter(json).write(report);
            json.writeRaw('\n');
        }
    }

    private void write(Report report) throws IOException {
        json.writeStartObject();
        json.writeStringField("format", PlainFormat.ID);
        json.writeNumberField("version", PlainFormat.VERSION);
        text("tool", report.format());
        text("toolVersion", report.toolVersion());
        text("commit", report.commit());
        machine(report.machine());
        if (!report.notes().isEmpty()) {
            json.writeFieldName("notes");
            json.writeArray(
                    report.notes().toArray(String[]::new), 0, report.notes().size());
        }
        json.writeArrayFieldStart("benchmarks");
        for (List<Measurement> metrics : byKey(report).values()) {
            benchmark(metrics);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static Map<String, List<Measurement>> byKey(Report report) {
        var byKey = new LinkedHashMap<String, List<Measurement>>();
        for (Measurement measurement : report.measurements()) {
            byKey.computeIfAbsent(measurement.key(), key -> new ArrayList<>()).add(measurement);
        }
        return byKey;
    }

    private void machine(Machine machine) throws IOException {
        if (machine.isKnown()) {
            json.writeObjectFieldStart("machine");
            text("cpu", machine.cpu());
            text("architecture", machine.architecture());
            text("logicalCpus", machine.logicalCpus());
            text("system", machine.system());
            text("runtime", machine.runtime());
            json.writeEndObject();
        }
    }

    private void benchmark(List<Measurement> metrics) throws IOException {
        json.writeStartObject();
        json.writeStringField("key", metrics.get(0).key());
        text("group", metrics.get(0).group());
        json.writeArrayFieldStart("metrics");
        for (Measurement metric : metrics) {
            metric(metric);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void metric(Measurement metric) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", metric.metric());
        text("unit", metric.unit().symbol());
        json.writeStringField("direction", metric.direction().id());
        json.writeBooleanField("primary", metric.primary());
        for (Map.Entry<Location, Double> location : metric.locations().asMap().entrySet()) {
            number(location.getKey().id(), location.getValue());
        }
        if (!Double.isNaN(metric.stddev())) {
            number("stddev", metric.stddev());
        }
        json.writeNumberField("rounds", metric.rounds());
        if (metric.repetitions().count() > 1) {
            json.writeObjectFieldStart("repetitions");
            json.writeNumberField("count", metric.repetitions().count());
            number("stddev", metric.repetitions().stddev());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void text(String field, String text) throws IOException {
        if (!text.isEmpty()) {
            json.writeStringField(field, text);
        }
    }

    /** What JSON has no number for is written as a word: NaN, Infinity, -Infinity. */
    private void number(String field, double number) throws IOException {
        if (Double.isFinite(number)) {
            json.writeNumberField(field, number);
        } else {
            json.writeStringField(field, Double.toString(number));
        }
    }
}
