package io.jenkins.plugins.benchmarkgate.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.jenkins.plugins.benchmarkgate.gate.PolicyWords;
import io.jenkins.plugins.benchmarkgate.gate.RowRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Reads {@code [{"pattern": "*db*", "threshold": 35}]}, and says where it cannot. */
final class RulesFile {
    private final String name;
    private final JsonParser parser;

    private RulesFile(String name, JsonParser parser) {
        this.name = name;
        this.parser = parser;
    }

    /** The rules in the order of the file. */
    static List<RowRule> read(String name, Path path) throws IOException, InputException {
        var factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (JsonParser parser = factory.createParser(Files.newInputStream(path))) {
            return new RulesFile(name, parser).rules();
        } catch (JsonProcessingException e) {
            throw new InputException("%s: %s".formatted(name, JsonProblem.of(e)));
        }
    }

    private List<RowRule> rules() throws IOException, InputException {
        expect(parser.nextToken(), JsonToken.START_ARRAY, "an array of rules");
        var rules = new ArrayList<RowRule>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            rules.add(rule());
        }
        if (parser.nextToken() != null) {
            throw problem("expected the end of the file");
        }
        return rules;
    }

    private RowRule rule() throws IOException, InputException {
        expect(
                parser.currentToken(),
                JsonToken.START_OBJECT,
                "an object such as {\"pattern\": \"*db*\", \"threshold\": 35}");
        var words = new LinkedHashMap<String, String>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String word = parser.currentName();
            if (!parser.nextToken().isScalarValue() || parser.currentToken() == JsonToken.VALUE_NULL) {
                throw problem("\"%s\" must be a text, a number, true or false".formatted(word));
            }
            words.put(word, parser.getText());
        }
        try {
            return PolicyWords.rule(words);
        } catch (IllegalArgumentException e) {
            throw problem(e.getMessage());
        }
    }

    private void expect(JsonToken actual, JsonToken expected, String what) throws InputException {
        if (actual != expected) {
            throw problem("expected " + what);
        }
    }

    private InputException problem(String problem) {
        return new InputException(
                "%s: %s%s".formatted(name, problem, JsonProblem.place(parser.currentTokenLocation())));
    }
}
