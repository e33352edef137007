package io.jenkins.plugins.benchmarkgate.history;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Writes results as JSON and reads them back, whatever version of this plugin wrote them. */
public final class ResultJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private ResultJson() {}

    /** Writes UTF-8 and leaves the stream open. */
    public static void write(BuildResult result, OutputStream output) throws IOException {
        MAPPER.writeValue(output, result);
    }

    /** The same on several lines. */
    public static void writePretty(BuildResult result, OutputStream output) throws IOException {
        MAPPER.writerWithDefaultPrettyPrinter().writeValue(output, result);
    }

    /**
     * Reads a stored result.
     *
     * @throws IOException if it is broken or not whole, or was written by a later version in a form that this one does not know
     */
    public static BuildResult read(InputStream input) throws IOException {
        BuildResult result = MAPPER.readValue(input, BuildResult.class);
        if (result == null || result.schema() < 1 || result.schema() > BuildResult.SCHEMA) {
            throw new IOException("stored result has the schema %s, known are 1 to %d"
                    .formatted(result == null ? "of nothing" : result.schema(), BuildResult.SCHEMA));
        }
        if (result.verdict() == null || result.level() == null) {
            throw new IOException("stored result has no verdict");
        }
        return result;
    }
}
