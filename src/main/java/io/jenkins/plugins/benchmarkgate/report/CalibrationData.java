package io.jenkins.plugins.benchmarkgate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jenkins.plugins.benchmarkgate.gate.Calibrated;
import io.jenkins.plugins.benchmarkgate.gate.Calibration;
import io.jenkins.plugins.benchmarkgate.gate.Suggestion;
import io.jenkins.plugins.benchmarkgate.stats.Share;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;

/** What a job's own past says of its gate, as JSON. */
public final class CalibrationData {
    /** How many benchmarks are listed, those that need the highest threshold first. */
    static final int MOST_BENCHMARKS = 200;

    private static final Comparator<Suggestion> NOISIEST_FIRST = Comparator.comparingDouble(
                    (Suggestion each) -> -each.threshold().orElse(Double.POSITIVE_INFINITY))
            .thenComparing(Suggestion::id);

    private CalibrationData() {}

    /**
     * Writes it and leaves the stream open.
     *
     * @param set the threshold that the gate has, in percent
     * @param cut whether it was stopped because it took too long
     */
    public static void write(Calibration calibration, double set, boolean cut, OutputStream output) throws IOException {
        List<Calibrated> thresholds = calibration.result();
        try (JsonGenerator json = PageJson.start(output)) {
            json.writeNumberField("replayed", calibration.runs());
            json.writeNumberField("judged", thresholds.get(0).red().of());
            json.writeNumberField("threshold", set);
            json.writeBooleanField("cut", cut);
            json.writeArrayFieldStart("thresholds");
            for (Calibrated each : thresholds) {
                write(json, each);
            }
            json.writeEndArray();
            writeBenchmarks(json, Suggestion.of(thresholds), set);
            json.writeEndObject();
        }
    }

    private static void write(JsonGenerator json, Calibrated each) throws IOException {
        json.writeStartObject();
        json.writeNumberField("threshold", each.threshold());
        share(json, "red", each.red());
        share(json, "alarms", each.alarms());
        json.writeArrayFieldStart("caught");
        for (double slowdown : CalibrationReport.SLOWDOWNS) {
            json.writeStartObject();
            json.writeNumberField("slowdown", slowdown);
            fields(json, each.caught(slowdown));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void share(JsonGenerator json, String field, Share share) throws IOException {
        json.writeObjectFieldStart(field);
        fields(json, share);
        json.writeEndObject();
    }

    /** How many of how many, and between which shares that lies with 95 % certainty. */
    private static void fields(JsonGenerator json, Share share) throws IOException {
        json.writeNumberField("count", share.count());
        json.writeNumberField("of", share.of());
        json.writeNumberField("low", share.low());
        json.writeNumberField("high", share.high());
    }

    private static void writeBenchmarks(JsonGenerator json, List<Suggestion> all, double set) throws IOException {
        List<Suggestion> listed =
                all.stream().sorted(NOISIEST_FIRST).limit(MOST_BENCHMARKS).toList();
        json.writeNumberField("benchmarks", all.size());
        json.writeArrayFieldStart("suggestions");
        for (Suggestion each : listed) {
            json.writeStartObject();
            json.writeStringField("key", each.id().key());
            json.writeStringField("metric", each.id().metric());
            PageJson.number(json, "threshold", each.threshold());
            PageJson.number(json, "visible", each.visible());
            json.writeEndObject();
        }
        json.writeEndArray();
        PageJson.strings(
                json,
                "rules",
                listed.stream().flatMap(each -> each.rule(set).stream()).toList());
    }
}
