package io.jenkins.plugins.benchmarkgate.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the reader takes for JSON, by the categories of the public test suites: what the standard (RFC 8259) allows, what
 * it forbids, and where it leaves the choice or is left behind on purpose. Each value is read and passed over.
 */
class JsonConformanceTest {
    private static final Pattern BYTE = Pattern.compile("\\\\x([0-9a-f]{2})");

    static Stream<String> accepted() {
        return cases("accepted");
    }

    static Stream<String> refused() {
        return cases("refused");
    }

    static Stream<String> chosen() {
        return cases("chosen");
    }

    private static Stream<String> cases(String name) {
        return new String(Inputs.resource("/json/" + name + ".txt"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("# ") && !line.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void shouldAcceptWhatTheStandardAllows(String json) {
        assertThatCode(() -> read(json)).doesNotThrowAnyException();
        assertThatCode(() -> passOver(json)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void shouldRefuseWhatTheStandardForbidsAndSayWhere(String json) {
        assertRefused(json);
        assertThatThrownBy(() -> passOver(json)).isInstanceOf(ResultFileException.class);
    }

    @ParameterizedTest
    @MethodSource("chosen")
    void shouldDoAsDocumentedWhereThereIsAChoice(String line) throws Exception {
        String[] parts = line.split("\\|");
        if (parts[1].equals("refused")) {
            assertRefused(parts[0]);
        } else {
            assertThat(read(parts[0])).isEqualTo(parts[1]);
        }
        if (parts[2].equals("yes")) {
            passOver(parts[0]);
        } else {
            assertThatThrownBy(() -> passOver(parts[0])).isInstanceOf(ResultFileException.class);
        }
    }

    @Test
    void shouldRefuseDeepNestingHoweverDeep() {
        assertRefused("[".repeat(500) + "]".repeat(500));
        assertRefused("[".repeat(100_000));
        assertRefused("{\"a\":".repeat(100_000));
    }

    @Test
    void shouldRefuseNumbersThatAreTextsInDisguise() {
        assertRefused("1".repeat(501));
        assertThatCode(() -> read("1".repeat(500))).doesNotThrowAnyException();
    }

    private static void assertRefused(String json) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(ResultFileException.class)
                .hasMessageMatching("(?s)a\\.json: .+ \\(line \\d+, column \\d+\\)");
    }

    /** Reads the value and everything in it; the result is its number, or empty. */
    private static String read(String json) throws IOException {
        try (var cursor = new JsonCursor("a.json", new ByteArrayInputStream(bytes(json)))) {
            String read = cursor.isNumber() ? Double.toString(cursor.number()) : "";
            visit(cursor);
            cursor.end();
            return read;
        }
    }

    private static void visit(JsonCursor cursor) throws IOException {
        if (cursor.isObject()) {
            cursor.object(field -> {
                visit(cursor);
                return true;
            });
        } else if (cursor.isArray()) {
            cursor.array(() -> visit(cursor));
        } else if (cursor.isNumber()) {
            cursor.number();
        } else {
            cursor.longText();
        }
    }

    private static void passOver(String json) throws IOException {
        try (var cursor = new JsonCursor("a.json", new ByteArrayInputStream(bytes(json)))) {
            cursor.skip();
            cursor.end();
        }
    }

    /** The text in UTF-8, with each {@code \xNN} as one byte. */
    private static byte[] bytes(String text) {
        String latin = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return BYTE.matcher(latin)
                .replaceAll(one -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(one.group(1), 16))))
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
