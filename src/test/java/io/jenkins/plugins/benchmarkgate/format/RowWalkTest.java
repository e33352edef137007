package io.jenkins.plugins.benchmarkgate.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Walking over rows must be noticed by nobody: the parser alone reads the same, and finds the same wrong at the same place. */
class RowWalkTest {
    private static final List<String> TEMPLATES = List.of(
            "{\"name\": \"a\", \"x\": #, \"index\": #, \"y\": #}",
            "{\n  \"x\": #,\n  \"name\": \"a { \u00e9, \",\n  \"y\": #,\n  \"unit\": \"ns\"\n}",
            "{\"index\":#,\"x\":#,\"last\":true}",
            "{\n\"x\": #\n\n,\"name\":null}");
    private static final List<String> FAULTS = List.of(
            "{\"x\": x}",
            "{\"x\": 1",
            "{\"x\": NaN, \"y\": 1}",
            "{\"x\": [1, 2, {\"x\": 3}], \"y\": 1}",
            "{\"\\u0078\": 1, \"y\": 2}",
            "{\"x\": 1, \"x\": 2}",
            "{\"name\": \"a\", \"x\": 01, \"index\": 1, \"y\": 1}",
            "{\"name\": \"a\", \"x\": 1, \"index\": -, \"y\": 1}",
            "{\"name\": \"a\", \"x\": 1, \"index\": null, \"y\": 1}",
            "{\"name\": \"a\", \"x\": 1, \"index\": 1, \"y\": 1} {}",
            "",
            "null",
            "{\"fixed\": 3, \"x\": 1}");

    /** What was read, or what was found wrong after that. */
    private static String outcome(InputStream content, boolean isWalking) throws IOException {
        var read = new ArrayList<Object>();
        try (var cursor = new JsonCursor("a.json", content)) {
            cursor.object(field -> {
                if (field.equals("rows")) {
                    cursor.array(() -> row(cursor, read, isWalking));
                } else {
                    read.add(cursor.text());
                }
                return true;
            });
            cursor.end();
        } catch (ResultFileException e) {
            read.add(e.getMessage());
        }
        return read.toString();
    }

    private static void row(JsonCursor cursor, List<Object> read, boolean isWalking) throws IOException {
        var fields = new ArrayList<String>();
        cursor.markRow();
        cursor.object(field -> {
            if (field.equals("index") || !cursor.isNumber()) {
                return false;
            }
            fields.add(field);
            read.add(cursor.number());
            return true;
        });
        if (isWalking) {
            cursor.rowsLikeMarked(fields, List.of("index"), numbers -> {
                for (int i = 0; i < fields.size(); i++) {
                    read.add(numbers[i]);
                }
            });
        }
    }

    private static void assertUnnoticed(String json) throws IOException {
        byte[] content = json.getBytes(StandardCharsets.UTF_8);
        String expected = outcome(new ByteArrayInputStream(content), false);

        assertThat(outcome(new ByteArrayInputStream(content), true)).isEqualTo(expected);
    }

    private static String rows(Random random, int most, String fault) {
        var rows = new ArrayList<String>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            String template = any(random, TEMPLATES);
            for (int j = random.nextInt(most); j >= 0; j--) {
                rows.add(filled(template, random));
            }
        }
        if (fault != null) {
            rows.add(random.nextInt(rows.size() + 1), fault);
        }
        return "[" + String.join(any(random, List.of(",", ", ", ",\n    ", "\n,\t", ",\r\n")), rows) + "]";
    }

    private static String filled(String template, Random random) {
        String filled = template;
        while (filled.contains("#")) {
            filled = filled.replaceFirst("#", any(random, List.of("0", "-1", "2.5", "1e3", "123456.789", "-0")));
        }
        return filled;
    }

    private static <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 30, 3_000})
    void shouldReadAsTheParserDoes(int most) throws Exception {
        for (int seed = 0; seed < (most > 100 ? 20 : 400); seed++) {
            assertUnnoticed("{\"rows\": %s, \"text\": \"a\"}".formatted(rows(new Random(seed), most, null)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10, 1_500})
    void shouldFindTheSameWrongAtTheSamePlace(int most) throws Exception {
        for (String fault : FAULTS) {
            for (int seed = 0; seed < (most > 100 ? 3 : 40); seed++) {
                var random = new Random(seed);
                assertUnnoticed("{\"rows\": %s, \"text\": \"a\"}".formatted(rows(random, most, fault)));
                assertUnnoticed("{\"rows\": %s,\n \"text\": %s}".formatted(rows(random, most, null), fault));
            }
        }
    }

    @Test
    void shouldFindTheEndOfAFileThatIsCutOffAnywhere() throws Exception {
        String json = "{\"rows\": %s}".formatted(rows(new Random(1), 12, null));

        for (int end = 1; end < json.length(); end++) {
            assertUnnoticed(json.substring(0, end));
        }
    }

    @Test
    void shouldNameTheRowAndThePlaceBehindManyRows() throws Exception {
        String rows = "{\"x\": 1.5,\n\"index\": 2},\n".repeat(20_000);

        assertThat(outcome(Inputs.stream("{\"rows\": [" + rows + " {\"x\": x}]}"), true))
                .contains("a.json: rows[20000].x: is not JSON: Unrecognized token 'x'")
                .endsWith("(line 40001, column 8)]");
    }

    @Test
    void shouldCountFromBehindAByteOrderMarkAndReadWhatComesInPieces() throws Exception {
        byte[] content = ("\ufeff{\"rows\": %s}".formatted(rows(new Random(5), 300, "{\"x\": x}")))
                .getBytes(StandardCharsets.UTF_8);
        var dripping = new ByteArrayInputStream(content) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, 1));
            }
        };

        assertThat(outcome(dripping, true)).isEqualTo(outcome(new ByteArrayInputStream(content), false));
    }

    @Test
    void shouldReallyPassOverRows() throws Exception {
        var walked = new ArrayList<Double>();
        try (var cursor = new JsonCursor("a.json", Inputs.stream("[{\"x\": 1}, {\"x\": 2},\n{\"x\": 3.5}]"))) {
            cursor.array(() -> {
                cursor.markRow();
                cursor.object(field -> cursor.number() > 0);
                cursor.rowsLikeMarked(List.of("x"), List.of(), numbers -> walked.add(numbers[0]));
            });
        }

        assertThat(walked).containsExactly(2.0, 3.5);
    }
}
