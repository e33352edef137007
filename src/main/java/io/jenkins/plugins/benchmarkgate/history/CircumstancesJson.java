package io.jenkins.plugins.benchmarkgate.history;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jenkins.plugins.benchmarkgate.history.Circumstances.StoredBaseline.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the circumstances of a build as JSON and reads them back. */
public final class CircumstancesJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    /** The kinds of baselines for which earlier builds of the job serve. */
    private static final Set<String> EARLIER = Stream.of(Kind.EARLIER_BUILDS, Kind.NONE, Kind.EMPTY, Kind.LOST)
            .map(Kind::name)
            .collect(Collectors.toSet());

    private CircumstancesJson() {}

    /** Writes UTF-8 and leaves the stream open. */
    public static void write(Circumstances circumstances, OutputStream output) throws IOException {
        MAPPER.writeValue(output, circumstances);
    }

    /**
     * What the index of a build says of its circumstances.
     *
     * @param agent where it ran; empty where nobody said
     * @param window how many earlier builds served as baseline; 0 where something served that stays where it is
     */
    public record Head(String agent, int window) {
        public static final Head UNKNOWN = new Head("", RowState.KEPT);
    }

    /** Reads the head without what grows with the suite. */
    public static Head head(InputStream input) throws IOException {
        String agent = "";
        String kind = null;
        int window = Head.UNKNOWN.window();
        try (JsonParser json = MAPPER.createParser(input)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    switch (json.getParsingContext().pathAsPointer().toString()) {
                        case "/agent" -> agent = String.valueOf(json.nextTextValue());
                        case "/baseline/kind" -> kind = json.nextTextValue();
                        case "/baseline/window" -> window = json.nextIntValue(window);
                        case "/baseline/rows" -> {
                            return head(agent, kind, window);
                        }
                        default -> {} // not of interest
                    }
                }
            }
        }
        return head(agent, kind, window);
    }

    private static Head head(String agent, String kind, int window) {
        boolean stays = kind != null && !EARLIER.contains(kind);
        return new Head(agent, stays ? 0 : window);
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
