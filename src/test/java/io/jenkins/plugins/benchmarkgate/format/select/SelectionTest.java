package io.jenkins.plugins.benchmarkgate.format.select;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.format.Formats;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each tool is told, for one suspect and for several, in both shells. */
class SelectionTest {
    @Test
    void shouldGivePytestItsNodeIdsWithParameters() {
        List<String> keys = List.of("tests/test_x.py::Suite::test_y[100-a.b]", "tests/test_x.py::test_z");

        assertThat(Formats.selection("pytest-benchmark", keys, Shell.SH))
                .isEqualTo(Formats.selection("pytest-benchmark", keys, Shell.CMD))
                .isEqualTo("tests/test_x.py::Suite::test_y[100-a.b] tests/test_x.py::test_z");
    }

    @Test
    void shouldGiveJmhIncludesAndTheParametersInWhichTheSuspectsAgree() {
        List<String> keys = List.of(
                "org.x.Sort.run:thrpt(size=10, threads=4)",
                "org.x.Sort.run:avgt(size=100, threads=4)",
                "org.x.Parse.run:avgt");

        assertThat(Formats.selection("jmh", keys, Shell.SH))
                .isEqualTo(Formats.selection("jmh", keys, Shell.CMD))
                .isEqualTo("org.x.Sort.run$ org.x.Parse.run$ -p size=10,100");
    }

    @Test
    void shouldLeaveOutParametersThatWouldGoToAMethodThatHasOthers() {
        List<String> keys = List.of("org.x.Sort.run:thrpt(kind=a, size=10)", "org.x.Parse.run:thrpt(kind=a, size=3)");

        assertThat(Formats.selection("jmh", keys, Shell.SH)).isEqualTo("org.x.Sort.run$ org.x.Parse.run$ -p kind=a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.x.Sort.run:thrpt(text=a b)",
                "org.x.Sort.run:thrpt(text=a,b)",
                "org.x.Sort.run:thrpt(text=a=b)",
                "org.x.Sort.run:thrpt(text=)",
                "org.x.Sort.run:thrpt(-jvm=x)",
                "org.x.Sort.run:thrpt(text=-x)",
                "org.x.Sort.run"
            })
    void shouldMeasureAllOfJmhWhereAParameterCannotBeGiven(String key) {
        assertThat(Formats.selection("jmh", List.of(key), Shell.SH)).isEmpty();
    }

    @Test
    void shouldGiveGoogleBenchmarkAFilter() {
        assertThat(Formats.selection("google-benchmark", List.of("BM_Copy/64", "BM_a+b"), Shell.SH))
                .isEqualTo("--benchmark_filter=^(BM_Copy/64|BM_a.b)$");
        assertThat(Formats.selection("google-benchmark", List.of("BM_Copy/64"), Shell.CMD))
                .isEqualTo("--benchmark_filter=BM_Copy/64$");
    }

    @ParameterizedTest
    @CsvSource({"google-benchmark,BM_a,BM_b", "criterion,a,b", "go,BenchmarkA,BenchmarkB"})
    void shouldMeasureEverythingOnWindowsWhereAPipeSignWouldBeNeeded(String format, String one, String two) {
        assertThat(Formats.selection(format, List.of(one, two), Shell.CMD)).isEmpty();
    }

    @Test
    void shouldGiveCriterionAFilter() {
        assertThat(Formats.selection("criterion", List.of("sort/quick/10", "sort/merge/10"), Shell.SH))
                .isEqualTo("^(sort/quick/10|sort/merge/10)$");
        assertThat(Formats.selection("criterion", List.of("sort/quick/10"), Shell.CMD))
                .isEqualTo("sort/quick/10$");
    }

    @Test
    void shouldGiveVitestFilesAndNames() {
        List<String> keys = List.of("src/a.bench.ts > sorting > quick sort", "src/b.bench.ts > all");

        assertThat(Formats.selection("vitest", keys, Shell.SH))
                .isEqualTo("src/a.bench.ts src/b.bench.ts -t (sorting.quick.sort|all)$");
        assertThat(Formats.selection("vitest", keys, Shell.CMD)).isEqualTo("src/a.bench.ts src/b.bench.ts");
        assertThat(Formats.selection("vitest", keys.subList(1, 2), Shell.CMD)).isEqualTo("src/b.bench.ts -t all$");
    }

    @Test
    void shouldSelectTheTestsOfVitestThatBenchmarksStandIn() {
        List<String> keys = List.of(
                "src/a.bench.ts > sorting > numbers / quick sort!", "b.bench.ts > all / one", "b.bench.ts > all / two");

        assertThat(Formats.selection("vitest", keys, Shell.SH))
                .isEqualTo("a.bench.ts b.bench.ts -t (sorting.+numbers|all)");
        assertThat(Formats.selection("vitest", keys.subList(1, 3), Shell.CMD)).isEqualTo("b.bench.ts -t all");
    }

    @Test
    void shouldNotTakeAGroupOfVitestForAFile() {
        assertThat(Formats.selection("vitest", List.of("sorting > quick"), Shell.SH))
                .isEmpty();
    }

    @Test
    void shouldGiveGoOneExpressionALevel() {
        List<String> keys = List.of("example.org/x.BenchmarkA/size=1/kind=b", "example.org/y.BenchmarkB/size=2");

        assertThat(Formats.selection("go", keys, Shell.SH))
                .isEqualTo("-bench=^(BenchmarkA|BenchmarkB)$/^(size=1|size=2)$");
        assertThat(Formats.selection("go", keys.subList(0, 1), Shell.CMD))
                .isEqualTo("-bench=BenchmarkA$/size=1$/kind=b$");
    }

    @Test
    void shouldGiveGoANumberAtTheEndWithAndWithoutAsItMayBeThatOfTheProcessors() {
        assertThat(Formats.selection("go", List.of("BenchmarkA-2"), Shell.SH))
                .isEqualTo("-bench=^(BenchmarkA-2|BenchmarkA)$");
    }

    @Test
    void shouldMeasureAllOfGoWhereThePackageLooksLikeAName() {
        assertThat(Formats.selection("go", List.of("example.org/a.Benchmarks/x.BenchmarkA"), Shell.SH))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hyperfine", "pyperf", "catch2", "go + jmh", "", "no such tool"})
    void shouldMeasureEverythingWithToolsThatCannotSelect(String format) {
        assertThat(Formats.selection(format, List.of("a"), Shell.SH)).isEmpty();
    }

    @Test
    void shouldMeasureEverythingWhereThereAreTooManySuspects() {
        List<String> many = IntStream.range(0, 3_000)
                .mapToObj(index -> "tests/test_x.py::test_%d[%d]".formatted(index, index))
                .toList();

        assertThat(Formats.selection("pytest-benchmark", many, Shell.SH)).isEmpty();
        assertThat(Formats.selection("pytest-benchmark", many.subList(0, 100), Shell.SH))
                .hasSizeLessThanOrEqualTo(4_000)
                .endsWith("::test_99[99]");
    }
}
