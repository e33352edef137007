package io.jenkins.plugins.benchmarkgate.report;

import static io.jenkins.plugins.benchmarkgate.report.GatedRuns.gate;
import static io.jenkins.plugins.benchmarkgate.report.GatedRuns.many;
import static io.jenkins.plugins.benchmarkgate.report.GatedRuns.report;
import static io.jenkins.plugins.benchmarkgate.report.GatedRuns.time;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownReportTest {
    @Test
    void shouldShowVerdictTableAndSentences() {
        var lines = MarkdownReport.lines(gate(
                report(time("fast", 0.001), time("slow", 0.001)), report(time("fast", 0.00101), time("slow", 0.0015))));

        assertThat(lines)
                .containsSubsequence(
                        "### Benchmarks",
                        "",
                        "| STATUS | CHANGE | BASELINE | CURRENT | LIMIT | BENCHMARK |",
                        "| --- | ---: | ---: | ---: | ---: | --- |",
                        "| REGRESSED | +50.0 % | 1.00 ms | 1.50 ms | 1.20 ms | <code>slow</code> |",
                        "| UNCHANGED | +1.0 % | 1.00 ms | 1.01 ms | 1.20 ms | <code>fast</code> |",
                        "");
        assertThat(lines.get(2)).startsWith("**FAILED: 1 of 2 compared benchmarks regressed");
        assertThat(lines.get(lines.size() - 3)).startsWith("- REGRESSED <code>slow</code>: median 1.00 ms");
        assertThat(lines.get(lines.size() - 1)).startsWith("- Note: Suite: 2 compared");
    }

    @Test
    void shouldSayWhatALongTableLeavesOut() {
        assertThat(MarkdownReport.lines(gate(report(many(60, 1)), report(many(60, 2)))))
                .contains("... and 10 more: 10 REGRESSED", "... and 40 more not explained here: 40 REGRESSED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a|b",
                "a\\|b",
                "`a``b`",
                "</code><script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[click](https://example.com)",
                "![pixel](https://example.com/a.png)",
                "https://example.com",
                "www.example.com",
                "@everyone",
                "#1",
                "a\n\n# heading",
                "&lt;b&gt;",
                "**bold** _it_ ~gone~",
                "$x^2$",
                ":tada:"
            })
    void shouldShowNamesAsTheyAre(String name) {
        var lines = MarkdownReport.lines(gate(report(time(name, 1)), report(time(name, 2)), name, List.of()));
        String row = lines.stream()
                .filter(line -> line.startsWith("| REGRESSED"))
                .findFirst()
                .orElseThrow();

        assertThat(row.split("\\|")).as("cells").hasSize(7);
        assertThat(lines).hasSize(11);
        String shown = row.replaceAll(".*<code>(.*)</code> \\|", "$1");
        assertThat(shown.replace("<!-- -->", ""))
                .doesNotContainPattern("[\\\\`*_\\[\\]<>|~@$]|:[^ ]|www\\.|&(?!#)|(?<!&)#");
        assertThat(asText(shown)).isEqualTo(name.replace("\n", "\\n"));
    }

    private static String asText(String markdown) {
        return Pattern.compile("&#(\\d+);")
                .matcher(markdown.replace("<!-- -->", ""))
                .replaceAll(entity -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(entity.group(1)))));
    }
}
