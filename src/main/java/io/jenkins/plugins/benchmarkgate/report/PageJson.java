package io.jenkins.plugins.benchmarkgate.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonpCharacterEscapes;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.jenkins.plugins.benchmarkgate.history.LevelChange;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Writes the data of a page. What it writes is plain ASCII without {@code <}, {@code >} and {@code &}, so that it is safe
 * inside a {@code script} element too, whatever a benchmark is called; and it takes halves of surrogate pairs as they are.
 */
final class PageJson {
    /** The version of the form that pages understand. */
    static final int SCHEMA = 1;

    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .characterEscapes(new MarkupEscapes())
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private PageJson() {}

    static JsonGenerator generator(OutputStream output) throws IOException {
        return FACTORY.createGenerator(new OutputStreamWriter(output, StandardCharsets.US_ASCII));
    }

    /** A generator that has begun an object with its schema; whoever writes the rest ends it. */
    static JsonGenerator start(OutputStream output) throws IOException {
        JsonGenerator json = generator(output);
        json.writeStartObject();
        json.writeNumberField("schema", SCHEMA);
        return json;
    }

    /** A number field; null where it is empty. */
    static void number(JsonGenerator json, String field, OptionalDouble value) throws IOException {
        number(json, field, value.isPresent() ? (Double) value.getAsDouble() : null);
    }

    /** A number field; null where the value is absent or not finite. */
    static void number(JsonGenerator json, String field, Double value) throws IOException {
        json.writeFieldName(field);
        number(json, value);
    }

    /** A number; null where the value is absent or not finite. */
    static void number(JsonGenerator json, Double value) throws IOException {
        if (value == null || !Double.isFinite(value)) {
            json.writeNull();
        } else {
            json.writeNumber(value);
        }
    }

    static void numbers(JsonGenerator json, String field, List<Double> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (Double value : values) {
            number(json, value);
        }
        json.writeEndArray();
    }

    static void strings(JsonGenerator json, String field, List<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    /** A lasting step of a benchmark; null where there is none. */
    static void levelChange(JsonGenerator json, String field, LevelChange step) throws IOException {
        if (step == null) {
            json.writeNullField(field);
            return;
        }
        json.writeObjectFieldStart(field);
        json.writeNumberField("lastBefore", step.lastBefore());
        json.writeNumberField("first", step.first());
        number(json, "change", step.change());
        json.writeEndObject();
    }

    private static final class MarkupEscapes extends CharacterEscapes {
        private static final long serialVersionUID = 1L;

        private final int[] escapes = standardAsciiEscapesForJSON();

        MarkupEscapes() {
            for (char character : new char[] {'<', '>', '&', '\''}) {
                escapes[character] = ESCAPE_STANDARD;
            }
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return escapes.clone();
        }

        @Override
        public SerializableString getEscapeSequence(int character) {
            return JsonpCharacterEscapes.instance().getEscapeSequence(character);
        }
    }
}
