package io.jenkins.plugins.benchmarkgate.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;

/** What is read as JSON: the standard, Python's bare {@code NaN} and {@code Infinity}, and no more than these limits. */
final class JsonParsers {
    /** Characters of a text. */
    static final int LONGEST_TEXT = 4096;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(200)
                    .maxNumberLength(500)
                    .maxNameLength(LONGEST_TEXT)
                    .maxStringLength(64 * LONGEST_TEXT)
                    .build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private JsonParsers() {}

    /** A parser before the first token; closing it leaves the content open. */
    static JsonParser open(String file, InputStream content) throws IOException {
        try {
            return FACTORY.createParser(content);
        } catch (CharConversionException e) {
            var problem = new ResultFileException(file, "", JsonPlace.UNDECODABLE + e.getMessage(), 1, 1);
            problem.initCause(e);
            throw problem;
        }
    }
}
