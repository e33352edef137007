package io.jenkins.plugins.benchmarkgate.history;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Writes the circumstances of a build as JSON and reads them back. */
public final class CircumstancesJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    private CircumstancesJson() {}

    /** Writes UTF-8 and leaves the stream open. */
    public static void write(Circumstances circumstances, OutputStream output) throws IOException {
        MAPPER.writeValue(output, circumstances);
    }

    /** Where a build ran, of all that was stored; empty where it does not say. */
    public static String agent(InputStream input) throws IOException {
        try (JsonParser json = MAPPER.createParser(input)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                boolean isOutermost = json.getParsingContext().getParent() != null
                        && json.getParsingContext().getParent().inRoot();
                if (token == JsonToken.FIELD_NAME
                        && isOutermost
                        && json.currentName().equals("agent")) {
                    return String.valueOf(json.nextTextValue());
                }
            }
            return "";
        }
    }

    /**
     * Reads what was stored.
     *
     * @throws IOException if it is broken, or was written by a later version in a form that this one does not know
     */
    public static Circumstances read(InputStream input) throws IOException {
        Circumstances circumstances = MAPPER.readValue(input, Circumstances.class);
        if (circumstances == null || circumstances.schema() < 1 || circumstances.schema() > Circumstances.SCHEMA) {
            throw new IOException("stored circumstances have the schema %s, known are 1 to %d"
                    .formatted(circumstances == null ? "of nothing" : circumstances.schema(), Circumstances.SCHEMA));
        }
        return circumstances;
    }
}
