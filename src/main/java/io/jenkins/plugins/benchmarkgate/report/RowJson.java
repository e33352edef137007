package io.jenkins.plugins.benchmarkgate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jenkins.plugins.benchmarkgate.history.ResultRow;
import java.io.IOException;

/** The fields of a row by the names that pages, the JSON interface and the command line share. */
final class RowJson {
    private RowJson() {}

    /** Writes the fields into the object that was started. */
    static void write(JsonGenerator json, ResultRow row) throws IOException {
        json.writeStringField("key", row.key());
        json.writeStringField("metric", row.metric());
        json.writeStringField("group", row.group());
        json.writeStringField("unit", row.unit());
        json.writeStringField("direction", row.direction());
        json.writeStringField("statistic", row.statistic());
        json.writeStringField("status", row.status());
        PageJson.number(json, "change", row.change());
        PageJson.number(json, "threshold", row.threshold());
        PageJson.number(json, "baseline", row.baseline());
        PageJson.number(json, "current", row.current());
        PageJson.number(json, "limit", row.limit());
        PageJson.number(json, "reach", row.reach());
        PageJson.number(json, "smallestVisible", row.smallestVisible());
        json.writeNumberField("history", row.history());
        PageJson.numbers(json, "looks", row.looks());
        json.writeStringField("reason", row.reason());
    }
}
