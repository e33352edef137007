package io.jenkins.plugins.benchmarkgate.cli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The pages for whoever reads German. */
class GermanPagesBrowserTest extends AbstractServedPageTest {
    @Test
    void shouldSpeakGermanAndLeaveAsTheyAreNamesAndWhatTheGateSaid() {
        browser.open(job.address().resolve("de?key=plain&metric=time&try=1"));
        browser.awaitChart();

        assertThat(browser.one(".bg-trend-page").getAttribute("lang")).isEqualTo("de");
        assertThat(browser.texts(".bg-list thead button")).contains("Benchmark", "Neuester Wert", "Änderung", "Seit");
        assertThat(browser.text(".bg-list tbody")).contains("Verschlechtert", "Unverändert");
        assertThat(browser.text(".bg-found")).isEqualTo("2 Benchmarks");
        assertThat(browser.text(".bg-now")).contains("Unverändert", "in #2");
        assertThat(browser.text(".bg-place .bg-reason")).isEqualTo("decided by the threshold of 20 % for plain");
        assertThat(browser.text("form")).contains("Am ganzen Job ausprobieren");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void shouldWriteNumbersInGermanWithAComma() {
        browser.open(job.address().resolve("de?key=plain&metric=time"));
        browser.awaitChart();

        assertThat(browser.run("const { text } = BenchmarkGate; return [text.value(1.3256, 'ms'), text.change(-0.0123),"
                        + " text.tidy(0.25), text.count(12345)].join('|')"))
                .isEqualTo("1,33\u00a0ms|−1,2\u00a0%|0,25|12.345");
        assertThat(browser.text(".bg-list tbody")).contains("+30,0 %");
        assertThat(browser.run(csv())).asString().contains("0.3").doesNotContain("0,3");
    }

    private static String csv() {
        return "return BenchmarkGate.files.csv([{ name: 'change', of: (row) => row }], [0.3])";
    }
}
