package io.jenkins.plugins.benchmarkgate.cli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The trend page as Jenkins serves it: its data come by request. */
class ServedPagesBrowserTest {
    private static final String HOSTILE = "a b+c&d=e?f#g%20/</script>\"'\n\u202e\ud83d\ude80";
    private static Browser browser;

    private ServedJob job;

    @BeforeAll
    static void startBrowser() {
        browser = Browser.start();
    }

    @AfterAll
    static void stopBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void startJob() throws IOException {
        job = ServedJob.start(List.of(
                new SampleJob(1).row("plain", 100).row(HOSTILE, 100).build(),
                new SampleJob(2).row("plain", 100).row(HOSTILE, 130).build()));
        browser.open(job.address());
    }

    @AfterEach
    void stopJob() {
        job.close();
    }

    @Test
    void shouldAskForTheSeriesOfTheBenchmarkThatIsClickedWhateverItIsCalled() {
        browser.one(".bg-list tbody a").click();

        browser.await("the chart is drawn", each -> !each.all(".bg-plot canvas").isEmpty());
        assertThat(browser.text(".bg-now")).contains("Regressed", "130 ms");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void shouldSayWhatTheServerAnsweredAndTryAgain() {
        job.breakSeries(true);
        browser.one(".bg-list tbody a").click();
        browser.await("the error is shown", each -> each.text(".bg-place").contains("The server answered 500"));

        job.breakSeries(false);
        browser.one(".bg-place button").click();

        browser.await("the chart is drawn", each -> !each.all(".bg-plot canvas").isEmpty());
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("500"));
    }

    @Test
    void shouldDrawTheSmallChartOfTheFrontPage() {
        browser.open(job.address().resolve("front-page"));

        assertThat(browser.text(".bg-front-title")).isEqualTo("Benchmarks <b> Trend");
        assertThat(browser.all(".bg-front-links a"))
                .extracting(link -> link.getAttribute("title"))
                .containsExactly("#1: Passed", "#2: Failed, 1 regressed");
        assertThat(browser.all(".bg-front-links a").get(1).getAttribute("href")).endsWith("/2/gate/");
        assertThat(browser.one(".bg-front rect.bg-tone-bad[height='60']").isDisplayed())
                .isTrue();
        assertThat(browser.complaints()).isEmpty();
    }
}
