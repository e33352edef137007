package io.jenkins.plugins.benchmarkgate.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoLineTest {
    private static final List<String> PARTS = List.of(
            "BenchmarkA",
            "BenchmarkB-8",
            " ",
            " ",
            "\t",
            " \t ",
            "\r",
            "\u000b",
            "\u001c",
            "\u2003",
            "\u00e9",
            "1",
            "1000",
            "007",
            "1.5",
            "12.",
            ".5",
            "1e5",
            "-3",
            "+Inf",
            "NaN",
            "1.2.3",
            "ns/op",
            "B/op",
            "allocs/op",
            "MB/s",
            "99999999999999999999",
            "0.000000000000000000000000000000000000000000000001",
            "123456789012345678.12345");

    private static boolean isPlain(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return new GoLine().isPlain(bytes, 0, bytes.length, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BenchmarkA 1 5 ns/op",
                "BenchmarkA/size=1K-8 \t 1000 \t 52.10 ns/op \t 16 B/op \t 1 allocs/op",
                "Benchmark 1 5 x \r",
                "BenchmarkA 1 5. ns/op"
            })
    void shouldKnowAPlainLine(String line) {
        assertThat(isPlain(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bench",
                "BenchmarkA",
                "BenchmarkA 1",
                "BenchmarkA 1 5",
                "BenchmarkA x 5 ns/op",
                "BenchmarkA 1 -5 ns/op",
                "BenchmarkA 1 5 ns/op 3",
                "BenchmarkA 1 1e5 ns/op",
                "Benchmark\u00e4 1 5 ns/op",
                "BenchmarkA 1 5 \u00b5s/op",
                " BenchmarkA 1 5 ns/op",
                "BenchmarkA 1234567890123456789 5 ns/op",
                "BenchmarkA 1 5 ns/op\u000b"
            })
    void shouldLeaveAllOthersToBeJudgedAsTexts(String line) {
        assertThat(isPlain(line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r"})
    void shouldKnowNameAndUnitsOfTheLineBefore(String lineEnd) {
        byte[] bytes = ("BenchmarkA 1 5 ns/op 7 B/op" + lineEnd).getBytes(StandardCharsets.UTF_8);
        var line = new GoLine();
        assertThat(line.isPlain(bytes, 0, bytes.length, null)).isTrue();
        var result = new GoResult("", line.name());
        result.add(line);

        assertThat(line.isPlain(bytes, 0, bytes.length, result)).isTrue();
        assertThat(line.isOfLast()).isTrue();
        assertThat(line.isUnitOfLast(0)).isTrue();
        assertThat(line.isUnitOfLast(1)).isTrue();
    }

    /** The lines of a JSON event are always read as texts. */
    @Test
    void shouldReadPlainLinesAsTheTextsAreRead() throws IOException {
        for (int seed = 0; seed < 20_000; seed++) {
            String line = line(new Random(seed));
            String lines = "pkg: a\nBenchmarkB-8 1 5 ns/op\n%s\n%sBenchmarkB-8 1 6 ns/op\n%s\nPASS\n"
                    .formatted(line, seed % 2 == 0 ? "" : "pkg: b\n", line);
            assertThat(outcome(lines)).as(line).isEqualTo(outcome(asEvents(lines)));
        }
    }

    @Test
    void shouldReadLinesThatEndLikeTheOneBeforeAsTheTextsAreRead() throws IOException {
        List<String> names = List.of("BenchmarkA", "BenchmarkA-8", "BenchmarkB-8", "pkg: b\nBenchmarkA-8");
        List<String> rests = List.of(
                " ns/op",
                " ns/op 16 B/op",
                " ns/op 17 B/op",
                " ns/op 16 B/op \t 1 allocs/op",
                " MB/s 3 ns/op",
                " 5 ns/op",
                " ns/op 5 ns/op",
                " ns/op x",
                " ns/op 16",
                "");
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var lines = new StringBuilder("pkg: a\nBenchmarkA 1 2 ns/op\n");
            for (int i = random.nextInt(12); i >= 0; i--) {
                String name = names.get(random.nextInt(1 + random.nextInt(names.size())));
                String rest = rests.get(random.nextInt(1 + random.nextInt(rests.size())));
                lines.append("%s %d %d%s\n".formatted(name, 1 + random.nextInt(3), random.nextInt(9), rest));
            }
            assertThat(outcome(lines.toString())).as(lines.toString()).isEqualTo(outcome(asEvents(lines.toString())));
        }
    }

    private static String line(Random random) {
        var line = new StringBuilder(random.nextBoolean() ? "BenchmarkA 10 " : "");
        for (int i = random.nextInt(12); i >= 0; i--) {
            line.append(PARTS.get(random.nextInt(PARTS.size()))).append(random.nextInt(3) == 0 ? "" : " ");
        }
        return line.toString();
    }

    private static String asEvents(String lines) {
        var events = new StringBuilder();
        for (String line : lines.split("\n")) {
            events.append("{\"Action\":\"output\",\"Output\":\"")
                    .append(escaped(line))
                    .append("\\n\"}\n");
        }
        return events.toString();
    }

    private static String escaped(String line) {
        var escaped = new StringBuilder();
        line.chars().forEach(c -> escaped.append("\\u%04x".formatted(c)));
        return escaped.toString();
    }

    private static String outcome(String content) throws IOException {
        try {
            return Formats.read("a", Optional.of("go"), Inputs.stream(content)).toString();
        } catch (ResultFileException e) {
            return e.getMessage().replaceAll("line \\d+, column \\d+", "place");
        }
    }
}
