package io.jenkins.plugins.benchmarkgate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jenkins.plugins.benchmarkgate.history.SuiteCounts;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** The counts of a build by the names that pages, the JSON interface and the command line share. */
final class SuiteJson {
    private SuiteJson() {}

    /** Writes the field {@code suite}, null where nothing was counted. */
    static void write(JsonGenerator json, SuiteCounts suite) throws IOException {
        if (suite == null) {
            json.writeNullField("suite");
            return;
        }
        json.writeObjectFieldStart("suite");
        json.writeNumberField("compared", suite.compared());
        json.writeNumberField("worse", suite.worse());
        json.writeNumberField("better", suite.better());
        json.writeNumberField("unconfirmed", suite.unconfirmed());
        json.writeNumberField("unmeasurable", suite.unmeasurable());
        json.writeObjectFieldStart("leftOut");
        for (Map.Entry<String, Integer> left : new TreeMap<>(suite.leftOut()).entrySet()) {
            json.writeNumberField(left.getKey(), left.getValue());
        }
        json.writeEndObject();
        PageJson.number(json, "meanChange", suite.meanChange());
        json.writeEndObject();
    }
}
