package io.jenkins.plugins.benchmarkgate.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Walking over numbers must be noticed by nobody: the parser alone reads the same, and finds the same wrong at the same place. */
class NumberWalkTest {
    private static final List<String> NUMBERS = List.of(
            "0", "-0", "1", "-17", "3.25", "1e5", "1E-7", "-2.5e+3", "123456789.123456789", "1.0000000000000002e-05");
    private static final List<String> SPACES =
            List.of("", "", " ", "  ", "\t", "\n", "\r\n", "\r", "\n            ", "\r\r\n\n");
    private static final List<String> FAULTS = List.of(
            "x",
            "NaN",
            "-Infinity",
            "\"1\"",
            "null",
            "01",
            "1.",
            ".5",
            "1e",
            "-",
            "+1",
            "1 2",
            "",
            "1]",
            "{}",
            "[1, 2]",
            "[",
            "{\"a\": [1, 2, 3, x]}",
            "\"data\": [1, 2",
            "1/2",
            "1e+",
            "0x1",
            "\u00e9",
            "\0",
            "1".repeat(499),
            "1".repeat(501));

    /** What was read, or what was found wrong after that. */
    private static String outcome(InputStream content, boolean isWalking) throws IOException {
        var read = new ArrayList<Object>();
        try (var cursor = new JsonCursor("a.json", content)) {
            cursor.object(field -> {
                switch (field) {
                    case "taken" -> read.add(taken(cursor, isWalking));
                    case "text" -> read.add(cursor.text());
                    default -> {
                        if (isWalking) {
                            return false;
                        }
                        visit(cursor);
                    }
                }
                return true;
            });
            cursor.end();
        } catch (ResultFileException e) {
            read.add(e.getMessage());
        }
        return read.toString();
    }

    /** Of an array that has a fault, nothing: the walk gives numbers many at a time. */
    private static List<Double> taken(JsonCursor cursor, boolean isWalking) throws IOException {
        var taken = new ArrayList<Double>();
        if (isWalking) {
            cursor.numbers(
                    (numbers, count) -> Arrays.stream(numbers, 0, count).boxed().forEach(taken::add));
        } else {
            cursor.array(() -> taken.add(cursor.number()));
        }
        return taken;
    }

    private static void visit(JsonCursor cursor) throws IOException {
        if (cursor.isArray()) {
            cursor.array(() -> visit(cursor));
        } else if (cursor.isObject()) {
            cursor.object(field -> {
                visit(cursor);
                return true;
            });
        }
    }

    private static void assertUnnoticed(String json) throws IOException {
        byte[] content = json.getBytes(StandardCharsets.UTF_8);
        String expected = outcome(new ByteArrayInputStream(content), false);

        assertThat(outcome(new ByteArrayInputStream(content), true)).isEqualTo(expected);
    }

    private static String array(Random random, int numbers, String fault) {
        int place = random.nextInt(numbers + 1);
        String separator = random.nextBoolean() ? ", " : null;
        return IntStream.rangeClosed(0, numbers)
                .mapToObj(i -> i == place && fault != null ? fault : any(random, NUMBERS))
                .map(number -> separator != null ? number : any(random, SPACES) + number + any(random, SPACES))
                .collect(Collectors.joining(separator != null ? separator : ",", "[", "]"));
    }

    private static <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 100, 300})
    void shouldReadAndPassOverAsTheParserDoes(int most) throws Exception {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            assertUnnoticed("{\"taken\": %s, \"passed\": [%s, %s],\n \"text\": \"a\"}"
                    .formatted(
                            array(random, random.nextInt(most), null),
                            array(random, random.nextInt(most), null),
                            array(random, random.nextInt(most), null)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 40, 300})
    void shouldFindTheSameWrongAtTheSamePlace(int most) throws Exception {
        for (String fault : FAULTS) {
            for (int seed = 0; seed < 20; seed++) {
                var random = new Random(seed);
                String sound = array(random, most, null);
                String broken = array(random, random.nextInt(most), fault);
                assertUnnoticed("{\"taken\": %s, \"text\": \"b\"}".formatted(broken));
                assertUnnoticed("{\"taken\": %s, \"passed\": [%s, %s]}".formatted(sound, sound, broken));
                assertUnnoticed("{\"passed\": %s, \"text\": \"%s\"}".formatted(broken, "\\u0062"));
                assertUnnoticed("{\"passed\": %s, \"text\": x}".formatted(sound));
                assertUnnoticed("{\"passed\": %s,\n\n  \"text\": %s}".formatted(sound, fault));
            }
        }
    }

    @Test
    void shouldFindTheEndOfAFileThatIsCutOffAnywhere() throws Exception {
        String json = "{\"taken\": %s, \"passed\": {\"a\": [%s]}}"
                .formatted(array(new Random(1), 30, null), array(new Random(2), 40, null));

        for (int end = 1; end < json.length(); end++) {
            assertUnnoticed(json.substring(0, end));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "NaN", "1 2"})
    void shouldDoSoInFilesLongerThanItsBuffer(String fault) throws Exception {
        for (int seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            String long1 = array(random, 20_000 + random.nextInt(20_000), null);
            String long2 = array(random, 20_000 + random.nextInt(20_000), fault.isEmpty() ? null : fault);
            assertUnnoticed("{\"taken\": %s, \"passed\": %s, \"text\": \"a\"}".formatted(long1, long2));
            assertUnnoticed("{\"passed\": %s, \"taken\": %s, \"text\": \"a\"}".formatted(long1, long2));
        }
    }

    @Test
    void shouldLeaveLongStretchesOfSpaceToTheParser() throws Exception {
        for (int spaces : new int[] {900, 1_100, 5_000, 64_000, 70_000, 200_000}) {
            assertUnnoticed("{\"taken\": [1, 2, 3,%s 4, 5, x".formatted(" ".repeat(spaces)));
            assertUnnoticed("{\"passed\": [1, 2, 3%s, 4, 5, x".formatted("\n".repeat(spaces)));
        }
    }

    @Test
    void shouldNotTakeForAnArrayWhatStandsInAText() throws Exception {
        String fake = "\\\"data\\\": [1, 2, 3".repeat(100);
        assertUnnoticed("{\"text\": \"%s\", \"passed\": [\"%s\", %s], \"taken\": [1]}"
                .formatted(fake, fake, array(new Random(3), 100, null)));
    }

    @Test
    void shouldCountFromBehindAByteOrderMark() throws Exception {
        assertUnnoticed("\ufeff{\"taken\": %s, \"passed\": x}".formatted(array(new Random(4), 400, null)));
    }

    @Test
    void shouldReadWhatComesInPieces() throws Exception {
        String json = "{\"taken\": %s, \"passed\": %s}"
                .formatted(array(new Random(5), 900, null), array(new Random(6), 900, "x"));
        byte[] content = json.getBytes(StandardCharsets.UTF_8);
        var dripping = new ByteArrayInputStream(content) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, 1));
            }

            @Override
            public synchronized byte[] readAllBytes() {
                throw new UnsupportedOperationException();
            }
        };

        assertThat(outcome(dripping, true)).isEqualTo(outcome(new ByteArrayInputStream(content), false));
    }

    @Test
    void shouldNameTheElementAndThePlaceBehindThousandsOfNumbers() throws Exception {
        String numbers = "1.5,\n".repeat(5_000);

        assertThat(outcome(Inputs.stream("{\"passed\": [[],\n[" + numbers + "  x]]}"), true))
                .contains("a.json: passed[1][5000]: is not JSON: Unrecognized token 'x'")
                .endsWith("(line 5002, column 3)]");
    }
}
