package io.jenkins.plugins.benchmarkgate.report;

import static io.jenkins.plugins.benchmarkgate.report.GatedRuns.gate;
import static io.jenkins.plugins.benchmarkgate.report.GatedRuns.gateAfter;
import static io.jenkins.plugins.benchmarkgate.report.GatedRuns.many;
import static io.jenkins.plugins.benchmarkgate.report.GatedRuns.measured;
import static io.jenkins.plugins.benchmarkgate.report.GatedRuns.report;
import static io.jenkins.plugins.benchmarkgate.report.GatedRuns.time;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.model.Measurement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleReportTest {
    @Test
    void shouldShowTheWorstFirstAndTheVerdictLast() {
        var lines = ConsoleReport.lines(gate(
                report(time("fast", 0.001), time("slow", 0.001)), report(time("fast", 0.00101), time("slow", 0.0015))));

        assertThat(lines)
                .startsWith(
                        "Benchmark gate \"Benchmarks\"",
                        "Baseline  benchmarks/baseline.json",
                        "Current   benchmarks/current.json (pytest-benchmark 5.2.3)",
                        "",
                        "STATUS      CHANGE  BASELINE  CURRENT    LIMIT  BENCHMARK",
                        "REGRESSED  +50.0 %   1.00 ms  1.50 ms  1.20 ms  slow",
                        "UNCHANGED   +1.0 %   1.00 ms  1.01 ms  1.20 ms  fast",
                        "",
                        "REGRESSED slow");
        assertThat(lines.get(9)).startsWith("    median 1.00 ms -> 1.50 ms (+50.0 %)");
        assertThat(lines.get(10)).isEmpty();
        assertThat(lines.get(11)).startsWith("Note: Suite: 2 compared: 1 worse");
        assertThat(lines.get(12)).startsWith("FAILED: 1 of 2 compared benchmarks regressed");
    }

    @Test
    void shouldExplainOnlyRowsThatAreNotAsTheyWere() {
        var lines = ConsoleReport.lines(
                gate(report(time("same", 1), time("gone", 1)), report(time("same", 1), time("fresh", 1))));

        assertThat(lines).contains("MISSING gone").doesNotContain("UNCHANGED same", "NEW fresh");
    }

    @Test
    void shouldSayWhatALongTableLeavesOut() {
        var lines = ConsoleReport.lines(gate(report(many(60, 1)), report(many(60, 2))));

        assertThat(lines)
                .filteredOn(line -> line.startsWith("REGRESSED  +100.0 %"))
                .hasSize(50);
        assertThat(lines).contains("... and 10 more: 10 REGRESSED");
        assertThat(lines).filteredOn(line -> line.startsWith("REGRESSED test_")).hasSize(20);
        assertThat(lines).contains("... and 40 more not explained here: 40 REGRESSED");
    }

    @Test
    void shouldNameTheMetricWhereThereAreSeveral() {
        var run = report(measured("a", "real_time", 1), measured("a", "cpu_time", 1));

        assertThat(String.join("\n", ConsoleReport.lines(gate(run, run))))
                .contains("  a (real_time)\n")
                .contains("  a (cpu_time)\n");
    }

    @Test
    void shouldShowTheMovementOfTheSuiteInPercentAndNameNoMetricForItsSake() {
        var lines = ConsoleReport.lines(gateAfter(3, report(many(10, 1)), report(many(10, 1.3))));

        assertThat(lines).contains("REGRESSED  +30.0 %    +0.0 %  +30.0 %  +26.7 %  whole suite");
    }

    @Test
    void shouldCountTheFilesItDoesNotName() {
        List<String> files = IntStream.range(0, 200).mapToObj(i -> i + ".json").toList();

        assertThat(ConsoleReport.lines(gate(report(time("a", 1)), report(time("a", 1)), "Benchmarks", files)))
                .contains("Current   0.json, 1.json, 2.json and 197 more (pytest-benchmark 5.2.3)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "line\nPASSED: all good",
                "return\rPASSED",
                "next line\u0085PASSED",
                "separator\u2028PASSED",
                "\u001b[2J\u001b[32mgreen",
                "bell\u0007",
                "right \u202eto left",
                "isolate \u2067text",
                "lone surrogate \ud800"
            })
    void shouldShowHostileNamesOnTheirLine(String name) {
        var hostile = gate(report(time(name, 1)), report(time(name, 2)), name, List.of(name));
        var harmless = gate(report(time("name", 1)), report(time("name", 2)), "name", List.of("name"));

        var lines = ConsoleReport.lines(hostile);

        assertThat(lines).hasSameSizeAs(ConsoleReport.lines(harmless));
        assertThat(String.join("", lines).codePoints().filter(ConsoleReportTest::isInvisible))
                .isEmpty();
    }

    @Test
    void shouldKeepTheTableStraightWhateverTheNames() {
        List<String> names = List.of("plain", "漢字かな", "e\u0301", "👩‍💻", "עברית", "x".repeat(5000));
        var measurements = names.stream().map(name -> time(name, 1)).toArray(Measurement[]::new);

        var rows = ConsoleReport.lines(gate(report(measurements), report(measurements))).stream()
                .filter(line -> line.startsWith("UNCHANGED"))
                .map(line -> line.substring(0, "UNCHANGED  +0.0 %    1.00 s   1.00 s  1.20 s  ".length()))
                .collect(Collectors.toSet());

        assertThat(rows).hasSize(1);
    }

    @Test
    void shouldNotCutASentence() {
        String path = "folder/".repeat(100) + "current.json";

        assertThat(ConsoleReport.lines(gate(report(time("a", 1)), report(time("a", 1)), "Benchmarks", List.of(path))))
                .contains("Current   %s (pytest-benchmark 5.2.3)".formatted(path));
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
