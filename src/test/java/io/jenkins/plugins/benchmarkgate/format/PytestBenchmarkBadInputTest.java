package io.jenkins.plugins.benchmarkgate.format;

import static io.jenkins.plugins.benchmarkgate.format.Inputs.assertUnusable;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.fixture;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.read;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PytestBenchmarkBadInputTest {
    private static final String MINIMAL = "{\"benchmarks\": [{\"fullname\": \"a\", \"stats\": {\"mean\": 2}}]}";

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "\uFEFF"})
    void shouldRefuseAFileWithoutContent(String nothing) {
        assertUnusable(nothing).hasMessage("results.json: is empty, expected the results of a benchmark tool");
    }

    @Test
    void shouldRefuseAFileWithoutContentWhenTheFormatIsGiven() {
        assertThatThrownBy(() -> Formats.read("results.json", Optional.of("pytest-benchmark"), stream("")))
                .isInstanceOf(ResultFileException.class)
                .hasMessage("results.json: is empty, expected the JSON of pytest-benchmark");
    }

    @Test
    void shouldSayWhereATruncatedFileEnds() {
        byte[] whole = fixture("pytest-benchmark/5.2.3-shapes.json");
        for (int length = 1; length < whole.length - 1; length += 61) {
            byte[] cut = Arrays.copyOf(whole, length);
            String[] lines = new String(cut, StandardCharsets.UTF_8).split("\n", -1);
            assertUnusable(cut)
                    .as("the first %d bytes", length)
                    .hasMessageStartingWith("results.json: ")
                    .hasMessageMatching("(?s).*: is (cut off: the file ends in the middle of a value"
                            + "|not JSON: Unrecognized token '(n|nu|nul|t|tr|tru|f|fa|fal|fals)': .*"
                            + "|not JSON: .*Decimal point not followed by a digit) \\(.*")
                    .hasMessageContaining("(line %d, column ", lines.length);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "hello ~ is of no known format; known are pytest-benchmark, ",
                "{\"a\": } ~ a: is not JSON: Unexpected character ('}' (code 125)): expected a value (line 1, column"
                        + " 7)",
                "{\"a\": 1} ~ is JSON of no known format; known are pytest-benchmark, ",
                "[1, 2] ~ is JSON of no known format; known are pytest-benchmark, ",
                "{\"a\": 1} {\"a\": 1} ~ is JSON of no known format; known are pytest-benchmark, ",
                "[] 1 ~ is JSON of no known format; known are pytest-benchmark, ",
            })
    void shouldRefuseWhatIsNoResultFile(String content, String problem) {
        assertUnusable(content).hasMessageStartingWith("results.json: " + problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "[1] ~ expected an object, was an array (line 1, column 1)",
                "{\"a\": 1} ~ expected an object with \"benchmarks\", as pytest-benchmark writes it (line 1, column 8)",
                "{\"benchmarks\": 3} ~ benchmarks: expected an array, was a number (line 1, column 16)",
                "{\"benchmarks\": [3]} ~ benchmarks[0]: expected an object, was a number (line 1, column 17)",
                "true ~ expected an object, was true (line 1, column 1)",
                "{\"benchmarks\": []} {} ~ expected the end of the file: results that were appended to others are not read"
                        + " (line 1, column 20)",
            })
    void shouldRefuseJsonOfAnotherKindWhenTheFormatIsGiven(String content, String problem) {
        assertThatThrownBy(() -> Formats.read("results.json", Optional.of("pytest-benchmark"), stream(content)))
                .isInstanceOf(ResultFileException.class)
                .hasMessage("results.json: " + problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "\"fullname\": \"a\", \"stats\": {\"mean\": \"2\"} ~ .stats.mean: expected a number, was a text (line"
                        + " 1, column 53)",
                "\"fullname\": \"a\", \"stats\": {\"mean\": null} ~ .stats.mean: expected a number, was null (line 1,"
                        + " column 53)",
                "\"fullname\": \"a\", \"stats\": {\"mean\": 1, \"rounds\": 1.5} ~ .stats.rounds: expected a whole"
                        + " number, not negative, was 1.5 (line 1, column 66)",
                "\"fullname\": \"a\", \"stats\": {\"mean\": 1, \"rounds\": -1} ~ .stats.rounds: expected a whole"
                        + " number, not negative, was -1.0 (line 1, column 66)",
                "\"fullname\": \"a\", \"stats\": {\"mean\": 1, \"mean\": 1} ~ .stats.mean: stands there twice (line 1,"
                        + " column 64)",
                "\"fullname\": \"a\", \"stats\": {\"mean\": 1}, \"stats\": {\"mean\": 1} ~ .stats: stands there twice"
                        + " (line 1, column 76)",
                "\"fullname\": \"a\", \"stats\": {} ~ : expected \"stats\" with min, q1, median or mean, as"
                        + " pytest-benchmark writes it (line 1, column 46)",
                "\"fullname\": \"a\", \"stats\": null ~ .stats: expected an object, was null (line 1, column 44)",
                "\"stats\": {\"mean\": 1} ~ : expected a \"fullname\", as pytest-benchmark writes it (line 1, column"
                        + " 38)",
                "\"fullname\": \"\", \"stats\": {\"mean\": 1} ~ .fullname: expected a text, was empty (line 1, column"
                        + " 30)",
                "\"fullname\": [], \"stats\": {\"mean\": 1} ~ .fullname: expected a text, was an array (line 1, column"
                        + " 30)",
            })
    void shouldSayWhatWasExpectedInABenchmark(String fields, String problem) {
        assertUnusable("{\"benchmarks\": [{" + fields + "}]}").hasMessage("results.json: benchmarks[0]" + problem);
    }

    @Test
    void shouldRefuseTheSameBenchmarkTwice() {
        assertUnusable("{\"benchmarks\": [\n{\"fullname\": \"a\", \"stats\": {\"mean\": 2}},\n"
                        + "{\"fullname\": \"a\", \"stats\": {\"mean\": 2}}]}")
                .hasMessage("results.json: benchmarks[1]: the benchmark \"a\" stands in this file twice (line 3, column"
                        + " 39)");
    }

    @Test
    void shouldRefuseANestingBomb() {
        assertUnusable(new GeneratedStream(
                        "{\"benchmarks\": [{\"fullname\": \"a\", \"stats\": {\"mean\": 2}, \"params\": ",
                        "[",
                        1_000_000,
                        ""))
                .hasMessageStartingWith("results.json: benchmarks[0].params[0][0]")
                .hasMessageContaining("is beyond what is read: ")
                .hasMessageContaining("(line 1, column 26");
    }

    @Test
    void shouldRefuseAKeyOfOneMegabyte() {
        assertUnusable(new GeneratedStream("{\"benchmarks\": [{\"", "k", 1 << 20, "\": 1}]}"))
                .hasMessageStartingWith("results.json: benchmarks[0]: is beyond what is read: ")
                .hasMessageContaining("(line 1, column ");
    }

    @Test
    void shouldRefuseABenchmarkNameOfOneMegabyte() {
        assertUnusable(new GeneratedStream(
                        "{\"benchmarks\": [{\"stats\": {\"mean\": 2}, \"fullname\": \"", "k", 1 << 20, "\"}]}"))
                .hasMessageStartingWith("results.json: benchmarks[0].fullname: is beyond what is read: ");
        assertUnusable(new GeneratedStream(
                        "{\"benchmarks\": [{\"stats\": {\"mean\": 2}, \"fullname\": \"", "k", 5000, "\"}]}"))
                .hasMessage("results.json: benchmarks[0].fullname: is 5,000 characters long, at most 4,096 are read"
                        + " (line 1, column 52)");
    }

    @Test
    void shouldRefuseANumberOfAThousandDigits() {
        assertUnusable(new GeneratedStream(
                        "{\"benchmarks\": [{\"fullname\": \"a\", \"stats\": {\"mean\": ", "9", 1000, "}}]}"))
                .hasMessageStartingWith("results.json: benchmarks[0].stats.mean: is beyond what is read: ");
    }

    @Test
    void shouldRefuseMoreBenchmarksThanAnybodyHas() {
        var benchmarks = new StringBuilder("{\"benchmarks\": [");
        for (int i = 0; i <= 500_000; i++) {
            benchmarks.append("{\"fullname\": \"").append(i).append("\", \"stats\": {\"mean\": 2}},\n");
        }
        assertUnusable(benchmarks.toString())
                .hasMessage("results.json: benchmarks[500000]: there are more than 500,000 measurements"
                        + " (line 500001, column 44)");
    }

    @Test
    void shouldPassOverAGigabyteOfParamsWithoutKeepingIt() throws Exception {
        var content = new GeneratedStream(
                "{\"benchmarks\": [{\"fullname\": \"a\", \"stats\": {\"mean\": 2}, \"params\": {\"input\": \"",
                "0123456789abcdef",
                (1L << 30) / 16,
                "\"}}]}");
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        Report report = Formats.read("results.json", Optional.empty(), content);

        assertThat(report.measurements()).hasSize(1);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(16L << 20);
    }

    @Test
    void shouldPassOverManyDifferentKeys() throws Exception {
        var params =
                new StringBuilder("{\"benchmarks\": [{\"fullname\": \"a\", \"stats\": {\"mean\": 2}, \"params\": {");
        for (int i = 0; i < 200_000; i++) {
            params.append("\"k").append(i).append("\":0,");
        }
        assertThat(read(params.append("\"k\":0}}]}").toString()).measurements()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE"})
    void shouldReadFilesThatBeginWithAByteOrderMark(String charset) throws Exception {
        byte[] content = ("\uFEFF" + MINIMAL).getBytes(Charset.forName(charset));

        var report = Formats.read("results.json", Optional.empty(), new ByteArrayInputStream(content));

        assertThat(report.measurements()).hasSize(1);
    }

    @Test
    void shouldRefuseInvalidUtf8InAName() {
        byte[] content = MINIMAL.replace("\"a\"", "\"?\"").getBytes(StandardCharsets.US_ASCII);
        content[MINIMAL.indexOf("\"a\"") + 1] = (byte) 0xFF;

        assertUnusable(content)
                .hasMessage("results.json: benchmarks[0].fullname: is not JSON: Invalid UTF-8 start byte 0xff"
                        + " (line 1, column 32)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "\\u202Eevil ~ \\u202eevil",
                "a\\nb\\u0007 ~ a\\nb\\u0007",
                "<script>|`\\\" ~ <script>|`\"",
            })
    void shouldPrintHostileNamesOnOneVisibleLine(String name, String printed) {
        String benchmark = "{\"fullname\": \"" + name + "\", \"stats\": {\"mean\": 2}}";

        assertUnusable("{\"benchmarks\": [" + benchmark + "," + benchmark + "]}")
                .hasMessageStartingWith("results.json: benchmarks[1]: the benchmark \"%s\" stands in", printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "{\"benchmarks\": []}", " [ ] \n"})
    void shouldTakeAnEmptyListForABaselineNotYetFilled(String content) throws Exception {
        assertThat(read(content).isEmpty()).isTrue();
        assertThat(Formats.read("results.json", Optional.of("pytest-benchmark"), stream(content))
                        .isEmpty())
                .isTrue();
    }
}
