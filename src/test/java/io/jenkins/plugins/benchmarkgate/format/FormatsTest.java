package io.jenkins.plugins.benchmarkgate.format;

import static io.jenkins.plugins.benchmarkgate.format.Inputs.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {
    private static final String MINIMAL = "{\"benchmarks\": [{\"fullname\": \"a\", \"stats\": {\"mean\": 2}}]}";

    @Test
    void shouldListTheFormatsWhenTheGivenOneIsNotKnown() {
        assertThatThrownBy(() -> Formats.read("results.json", Optional.of("pytest"), stream(MINIMAL)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("format must be one of %s, was \"pytest\"", String.join(", ", Formats.ids()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "asv/v1/benchmarks.json | describes the benchmarks of asv; the results are in results/<machine>/<commit>-",
                "asv/blas/benchmarks.json | describes the benchmarks of asv; the results are in results/",
                "criterion/flat/base/benchmark.json | describes a benchmark of Criterion.rs; the results are in the estim",
                "criterion/flat/base/sample.json | holds the samples of Criterion.rs; the results are in the estimates.json"
            })
    void shouldSayWhereTheResultsAreIfTheFileOnlyStandsBesideThem(String fixture, String expected) {
        assertThatExceptionOfType(ResultFileException.class)
                .isThrownBy(() -> Inputs.readFixture(fixture))
                .withMessageContaining(expected);
    }

    @Test
    void shouldSayWhereTheResultsOfAMachineOfAsvAre() {
        Inputs.assertUnusable("{\"arch\": \"x86_64\", \"machine\": \"cheetah\", \"version\": 1}")
                .hasMessageContaining("describes a machine of asv");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"results\": []} | hyperfine",
                "{\"files\": []} | vitest",
                "{\"numTotalTestSuites\": 0, \"testResults\": {}} | vitest",
                "{\"metrics\": {}} | k6",
                "{\"Benchmarks\": []} | benchmarkdotnet",
                "{\"Title\": \"t\", \"HostEnvironmentInfo\": {}, \"Benchmarks\": []} | benchmarkdotnet",
                "{\"machine_info\": {}, \"benchmarks\": []} | pytest-benchmark",
                "{\"context\": {\"num_cpus\": 2}, \"benchmarks\": []} | google-benchmark",
                "{\"commit_hash\": \"a\", \"results\": {}, \"result_columns\": []} | asv",
                "{\"format\": \"benchmark-gate\", \"version\": 1, \"benchmarks\": []} | benchmark-gate",
                "{\"reason\": \"group-complete\", \"group_name\": \"a\", \"benchmarks\": []} | criterion",
                "<Catch2TestRun name='a'></Catch2TestRun> | catch2",
                "'?   \texample.org/a\t[no test files]' | go",
                "'ok  \texample.org/a\t0.002s' | go",
                "'=== RUN   TestA' | go",
                "'FAIL\texample.org/a [build failed]' | go",
                "{\"Action\": \"start\", \"Package\": \"a\"} | go",
                "'test result: ok. 0 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out' | cargo-bench"
            })
    void shouldTellTheFormatOfAResultWithoutABenchmark(String content, String format) throws Exception {
        assertThat(Formats.identify("results", stream(content + "\n")).formats())
                .containsExactly(format);

        var report = Formats.read("results", Optional.empty(), stream(content + "\n"));
        assertThat(report.isEmpty()).isTrue();
        assertThat(report.format()).isEqualTo(format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "[\n]\n", "{\"benchmarks\": []}", "{\"benchmarks\": [], \"results\": []}"})
    void shouldTakeForEmptyWhatSeveralFormatsWriteWithoutABenchmark(String content) throws Exception {
        var found = Formats.identify("results", stream(content));

        assertThat(found.formats()).isEmpty();
        assertThat(found.why()).isEqualTo("it holds no benchmark");
        assertThat(Formats.read("results", Optional.empty(), stream(content)).isEmpty())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"results\": [], \"version\": 1}",
                "{\"results\": [1]}",
                "{\"a\": {\"results\": []}}",
                "{\"results\": null}",
                "{\"results\": {}}"
            })
    void shouldNotTakeAnyFileForEmptyThatHoldsAListOfThatName(String content) {
        Inputs.assertUnusable(content).hasMessageContaining("is JSON of no known format");
    }

    @Test
    void shouldLeaveTheStreamOpen() throws Exception {
        var isClosed = new AtomicBoolean();
        var content = new FilterInputStream(stream(MINIMAL)) {
            @Override
            public void close() {
                isClosed.set(true);
            }
        };

        Formats.read("results.json", Optional.empty(), content);

        assertThat(isClosed).isFalse();
    }

    @Test
    void shouldReportAFailingStreamAsItIs() {
        var failing = new SequenceInputStream(stream(MINIMAL.substring(0, 40)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }
        });

        assertThatThrownBy(() -> Formats.read("results.json", Optional.empty(), failing))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("the disk is gone");
    }

    @Test
    void shouldTellTheFormatWhenTheSignsComeLate() throws Exception {
        var late = new GeneratedStream(
                "{\"benchmarks\": [{\"params\": [",
                "1234567,",
                100_000,
                "0], \"fullname\": \"a\", \"stats\": {\"mean\": 2}}]}");

        assertThat(Formats.read("results.json", Optional.empty(), late).measurements())
                .hasSize(1);
    }

    @Test
    void shouldAskForTheFormatWhenTheSignsComeTooLate() throws Exception {
        var text = "{\"benchmarks\": [{\"params\": [@0], \"fullname\": \"a\", \"stats\": {\"mean\": 2}}]}".split("@");

        assertThatThrownBy(() -> Formats.read(
                        "results.json", Optional.empty(), new GeneratedStream(text[0], "1234567,", 200_000, text[1])))
                .isInstanceOf(ResultFileException.class)
                .hasMessageStartingWith("results.json: tells no format within its first MiB; known are ")
                .hasMessageEndingWith(". Set format if it is one of these");
        assertThat(Formats.read(
                                "results.json",
                                Optional.of("pytest-benchmark"),
                                new GeneratedStream(text[0], "1234567,", 200_000, text[1]))
                        .measurements())
                .hasSize(1);
    }
}
