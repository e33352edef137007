package io.jenkins.plugins.benchmarkgate.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.verify;

import hudson.AbortException;
import hudson.model.AbstractBuild;
import io.jenkins.plugins.benchmarkgate.ProjectFiles;
import io.jenkins.plugins.benchmarkgate.history.ResultRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Builds whose results come from other tools than pytest-benchmark, with what the user has to say of them. */
class ToolResultsTest extends AbstractGateTest {
    private static final Path FIXTURES = ProjectFiles.path("src/test/resources/fixtures");

    @BeforeEach
    void judgePlainly() {
        settings.setNoise("off");
        settings.setAllowStale(true);
    }

    @Test
    void shouldNameTheParameterThatIsMissing() throws Exception {
        workspace.write(BASELINE, bencher(100));
        workspace.write(CURRENT, bencher(150));

        assertThat(only(gate()).status()).isEqualTo("INCOMPARABLE");
        assertThat(workspace.log()).contains("the file does not say which values are better; set direction");
    }

    @ParameterizedTest
    @CsvSource({"smaller, REGRESSED", "bigger, IMPROVED"})
    void shouldGateByTheDirectionAndUnitOfTheParameters(String direction, String status) throws Exception {
        workspace.write(BASELINE, bencher(100));
        workspace.write(CURRENT, bencher(150));
        settings.setDirection(direction);
        settings.setUnit("count");

        assertThat(only(gate()).status()).isEqualTo(status);
        assertThat(only(gate()).unit()).isEqualTo("count");
    }

    @Test
    void shouldGateByTheDirectionAndUnitOfARule() throws Exception {
        workspace.write(BASELINE, bencher(100));
        workspace.write(CURRENT, bencher(150));
        var rule = new RuleSetting("sort");
        rule.setMetric("swaps");
        rule.setDirection("smaller");
        rule.setUnit("count");
        settings.setRules(List.of(rule));

        assertThat(only(gate()).status()).isEqualTo("REGRESSED");
    }

    @Test
    void shouldChooseTheFormatByTheDirection() throws Exception {
        workspace.write(BASELINE, "[{\"name\": \"load\", \"unit\": \"req/s\", \"value\": 100}]");
        workspace.write(CURRENT, "[{\"name\": \"load\", \"unit\": \"req/s\", \"value\": 50}]");
        settings.setDirection("bigger");

        assertThat(only(gate()).status()).isEqualTo("REGRESSED");
        assertThat(workspace.log()).contains("(bigger-is-better)").doesNotContain("changes nothing");
    }

    @Test
    void shouldRefuseAFormatAndADirectionThatContradictEachOther() {
        settings.setFormat("smaller-is-better");
        settings.setDirection("bigger");

        assertThatExceptionOfType(AbortException.class)
                .isThrownBy(this::gate)
                .withMessage(
                        "benchmarkGate: the format smaller-is-better and the direction bigger contradict each other");
    }

    @ParameterizedTest
    @CsvSource({"direction, up", "unit, parsecs", "metrics, ','"})
    void shouldNameTheParameterWhoseValueIsUnusable(String parameter, String value) {
        switch (parameter) {
            case "direction" -> settings.setDirection(value);
            case "unit" -> settings.setUnit(value);
            default -> settings.setMetrics(value);
        }

        assertThatExceptionOfType(AbortException.class)
                .isThrownBy(this::gate)
                .withMessageContaining("benchmarkGate: " + parameter);
    }

    @Test
    void shouldGateTheNamedMetrics() throws Exception {
        workspace.write(BASELINE, vitest(100, 0.010));
        workspace.write(CURRENT, vitest(50, 0.010));
        settings.setMetrics("hz");

        GateOutcome outcome = gate();

        assertThat(outcome.result().rows())
                .extracting(ResultRow::metric, ResultRow::status)
                .contains(tuple("hz", "REGRESSED"), tuple("time", "IGNORED"));
    }

    @Test
    void shouldAddTheKeySuffixToBothSides() throws Exception {
        workspace.write(BASELINE, bencher(100));
        workspace.write(CURRENT, bencher(100));
        settings.setDirection("smaller");
        settings.setUnit("count");
        settings.setKeySuffix(" windows ");

        assertThat(only(gate()).key()).isEqualTo("sort windows");
        assertThat(only(gate()).status()).isEqualTo("UNCHANGED");
    }

    @Test
    void shouldRefuseAnotherKeySuffixUnderTheSameId() throws Exception {
        workspace.write(CURRENT, bencher(100));
        AbstractBuild<?, ?> build = builds.next();
        settings.setKeySuffix("linux");
        gate(build);
        settings.setKeySuffix("windows");

        assertThatExceptionOfType(AbortException.class)
                .isThrownBy(() -> gate(build))
                .withMessageContaining("give each its own id");
    }

    @Test
    void shouldReadAndArchiveWhatCriterionWroteBesideTheEstimates() throws Exception {
        copy("criterion");
        settings.setCurrent("criterion/0.3.6-shapes/new/estimates.json");

        GateOutcome outcome = gate();

        assertThat(only(outcome).key()).isEqualTo("Strings <b>|/repeat it/10");
        verify(builds.artifacts())
                .archive(
                        any(),
                        any(),
                        any(),
                        argThat(files -> files.values().stream().anyMatch(file -> file.endsWith("new/benchmark.json"))
                                && files.values().stream().anyMatch(file -> file.endsWith("new/sample.json"))));
    }

    @Test
    void shouldReadTheUnitsBesideTheResultsOfAsv() throws Exception {
        copy("asv/blas");
        settings.setCurrent("asv/blas/*/*.json");

        assertThat(gate().result().rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.unit()).isNotEmpty());
    }

    @Test
    void shouldReadNothingBesideTheResultsThatLiesOutsideOfTheWorkspace() throws Exception {
        copy("criterion");
        Path secret = Files.writeString(folder.resolve("secret.json"), "{\"full_id\": \"secret\"}");
        Path identity = only("criterion/0.3.6-shapes", "new/benchmark.json");
        Files.delete(identity);
        Files.createSymbolicLink(identity, secret);
        settings.setCurrent("criterion/0.3.6-shapes/new/estimates.json");

        assertThat(gate().result().headline()).contains("has no benchmark.json beside it");
    }

    @Test
    void shouldSayWhatTheReaderLeftOut() throws Exception {
        workspace.write(BASELINE, hyperfine("make", 0));
        workspace.write(CURRENT, hyperfine("make", 1));

        assertThat(gate().result().notes())
                .contains("1 of 2 runs of \"make\" ended with an error; their times are in the result");
        assertThat(workspace.log()).contains("Note: 1 of 2 runs of \"make\" ended with an error");
    }

    @Test
    void shouldSayWhyThereIsNoBenchmark() throws Exception {
        workspace.write(
                CURRENT,
                "{\"context\": {\"num_cpus\": 4}, \"benchmarks\": [{\"name\": \"BM_x\", \"run_name\":"
                        + " \"BM_x\", \"run_type\": \"iteration\", \"error_occurred\": true, \"error_message\": \"no disk\"}]}");

        GateOutcome outcome = gate();

        assertThat(outcome.result().headline()).isEqualTo("FAILED: benchmarks/current.json: holds no benchmark");
        assertThat(workspace.log()).contains("Note: \"BM_x\"").contains("no disk");
    }

    private static String hyperfine(String command, int exitCode) {
        return """
                {"results": [{"command": "%s", "mean": 1.5, "stddev": 0.1, "median": 1.5, "user": 1, "system": 0,
                "min": 1.0, "max": 2.0, "times": [1.0, 2.0], "exit_codes": [0, %d]}]}
                """.formatted(command, exitCode);
    }

    private Path only(String under, String end) throws IOException {
        try (Stream<Path> files = Files.walk(workspace.file(under))) {
            return files.filter(file -> file.endsWith(end)).findFirst().orElseThrow();
        }
    }

    private void copy(String fixtures) throws IOException {
        try (Stream<Path> files = Files.walk(FIXTURES.resolve(fixtures))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = workspace.file(FIXTURES.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private static String bencher(double swaps) {
        return "{\"sort\": {\"swaps\": {\"value\": %s}}}".formatted(swaps);
    }

    private static String vitest(double hz, double mean) {
        return """
                {"files": [{"filepath": "a.bench.ts", "groups": [{"fullName": "a", "benchmarks": [{"id": "1",
                "name": "sum", "rank": 1, "rme": 1, "samples": [], "totalTime": 500, "min": %2$s, "max": %2$s,
                "hz": %1$s, "period": %2$s, "mean": %2$s, "variance": 0, "sd": 0, "sem": 0, "df": 9, "critical": 1,
                "moe": 0, "p75": %2$s, "p99": %2$s, "p995": %2$s, "p999": %2$s, "sampleCount": 10, "median": %2$s}]}]}]}
                """.formatted(hz, mean);
    }

    private static ResultRow only(GateOutcome outcome) {
        assertThat(outcome.result().rows()).hasSize(1);
        return outcome.result().rows().get(0);
    }

    private GateOutcome gate() throws Exception {
        return gate(builds.next());
    }

    private GateOutcome gate(AbstractBuild<?, ?> build) throws Exception {
        return workspace.gate(build, settings);
    }
}
