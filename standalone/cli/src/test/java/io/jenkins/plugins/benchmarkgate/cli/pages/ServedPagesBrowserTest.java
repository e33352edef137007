package io.jenkins.plugins.benchmarkgate.cli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.history.Acceptance;
import io.jenkins.plugins.benchmarkgate.history.Acceptance.Kind;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;

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

    @Test
    void shouldCompareTwoBuilds() {
        link("Compare two builds").click();

        browser.await(
                "the comparison is shown",
                each -> !each.all(".bg-result tbody tr").isEmpty());
        assertThat(browser.address()).contains("compare=1-2");
        assertThat(browser.text(".bg-result"))
                .contains("What the gate would have said of #2, had it come right after #1.")
                .contains("Geometric mean over 2: +14.0 %");
        assertThat(browser.text(".bg-result tbody")).contains("Regressed", "+30.0 %");
        assertThat(browser.complaints()).isEmpty();
        browser.back();
        browser.await("the comparison is closed", each -> each.all(".bg-panel").isEmpty());
    }

    @Test
    void shouldCalibrate() {
        link("Calibrate").click();

        browser.await(
                "the calibration is shown",
                each -> !each.all(".bg-result tbody tr").isEmpty());
        assertThat(job.tried()).containsExactly("POST /whatIf/calibrate");
        assertThat(browser.text(".bg-result .bg-headline"))
                .isEqualTo("At 20 % the gate would have been red in 1 of 9 builds that were fine.");
        assertThat(browser.text(".bg-result")).contains("12 builds were replayed", "+30 %", "100 %");
        assertThat(browser.text(".bg-line")).isEqualTo("[pattern: 'noisy <b>', metric: 'time', threshold: 30],");
        assertThat(browser.address()).contains("calibrate=1");
        assertThat(browser.complaints()).isEmpty();
        browser.back();
        browser.await("it is closed", each -> each.all(".bg-panel").isEmpty());
    }

    @Test
    void shouldTryASettingOnTheWholeJob() {
        link("Try a setting").click();
        browser.all(".bg-setting").get(0).sendKeys("10");
        browser.all(".bg-setting").get(2).sendKeys("*db*");
        browser.all(".bg-setting").get(3).sendKeys("35");
        button("Try on the whole job").click();

        browser.await(
                "the trial is shown", each -> !each.all(".bg-result tbody tr").isEmpty());
        assertThat(job.tried()).containsExactly("POST /whatIf/job threshold=10&pattern=*db*&patternThreshold=35");
        assertThat(browser.text(".bg-result .bg-headline")).isEqualTo("Red in 1 of 2 builds, it was red in 0.");
        assertThat(browser.text(".bg-line")).isEqualTo("benchmarkGate threshold: 10");
        assertThat(browser.texts(".bg-result tbody tr").get(0)).contains("#2", "Passed", "Failed", "plain", "+15 %");
        assertThat(browser.address()).contains("try=threshold%3D10");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void shouldTryASettingOnOneBenchmarkAndShowItToWhoOpensTheLink() {
        browser.open(job.address().resolve("?try=threshold%3D12&key=plain&metric=time"));

        button("Try on this benchmark").click();

        browser.await(
                "the trial is shown", each -> !each.all(".bg-result tbody tr").isEmpty());
        assertThat(job.tried()).containsExactly("GET /whatIf/row key=plain&metric=time&threshold=12");
        assertThat(browser.texts(".bg-result tbody tr").get(0)).contains("#2", "Regressed", "slower than 10 %");
        assertThat(browser.text(".bg-result")).contains("judged alone");
    }

    @Test
    void shouldSayWhyASettingCannotBeTried() {
        link("Try a setting").click();
        browser.all(".bg-setting").get(0).sendKeys("1");
        button("Try on the whole job").click();

        browser.await("the reason is shown", each -> each.text(".bg-result").contains("others are trying"));
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("429"));
    }

    @Test
    void shouldSpeakGermanAndLeaveAsTheyAreNamesAndWhatTheGateSaid() {
        browser.open(job.address().resolve("de?key=plain&metric=time&try=1"));
        browser.await("the chart is drawn", each -> !each.all(".bg-plot canvas").isEmpty());

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
    void shouldShowOnTheChartWhoAcceptedWhatAndWhy() {
        long time = new SampleJob(2).build().time() - 1;
        job.accept(
                new Acceptance(1, Kind.PROMOTION, 1, 1, "m", null, null, null, "al<i>ce", time, HOSTILE),
                new Acceptance(2, Kind.NOISE, 1, 1, "m", HOSTILE, "time", null, "bob", time, "not of this one"));
        browser.open(job.address().resolve("?key=plain&metric=time"));
        browser.await("the chart is drawn", each -> !each.all(".bg-plot canvas").isEmpty());

        assertThat(browser.texts(".bg-legend li")).contains("Accepted");
        assertThat(browser.texts(".bg-panel .bg-notes li"))
                .singleElement()
                .asString()
                .startsWith("#1 promoted to be the baseline by al<i>ce, ")
                .endsWith(": a b+c&d=e?f#g%20/</script>\"'\\n\\u202e\ud83d\ude80");
        assertThat(browser.run(wordsOf(0))).asString().doesNotContain("promoted");
        assertThat(browser.run(wordsOf(1))).asString().contains("#1 promoted to be the baseline by al<i>ce");
        browser.one(".bg-numbers summary").click();
        assertThat(browser.texts(".bg-numbers tbody tr"))
                .filteredOn(row -> row.contains("promoted to be the baseline by al<i>ce"))
                .singleElement()
                .asString()
                .startsWith("#2");
        assertThat(isDrawnAtTheStartOfTheSecondBuild()).isTrue();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void shouldNoteWithoutALineWhatNoBuildWasJudgedAfter() {
        long time = new SampleJob(2).build().time() + 1;
        job.accept(new Acceptance(1, Kind.NEW_LEVEL, 2, 2, "m", "plain", "time", null, "alice", time, "on purpose"));
        browser.open(job.address().resolve("de?key=plain&metric=time"));
        browser.await("the chart is drawn", each -> !each.all(".bg-plot canvas").isEmpty());

        assertThat(browser.text(".bg-panel .bg-notes li"))
                .startsWith("#2 als neues Niveau angenommen von alice, ")
                .endsWith(": on purpose");
        assertThat(browser.texts(".bg-legend li")).doesNotContain("Angenommen");
        assertThat(isDrawnAtTheStartOfTheSecondBuild()).isFalse();
    }

    private static String wordsOf(int place) {
        return "return document.querySelector('.bg-chart').chart.words(%d).flat().map((each) => each.textContent ?? each).join('')"
                .formatted(place);
    }

    /** Whether a pixel of a vertical line has the colour of acceptances. */
    private static boolean isDrawnAtTheStartOfTheSecondBuild() {
        return (Boolean) browser.run("""
                const { chart } = document.querySelector(".bg-chart");
                const { plot } = chart;
                const wanted = chart.color("--bg-chart-accepted").match(/\\d+/g).slice(0, 3).map(Number);
                const x = Math.round(plot.valToPos(chart.before(1), "x", true));
                const { data } = plot.ctx.getImageData(x - 1, plot.bbox.top, 3, plot.bbox.height);
                for (let at = 0; at < data.length; at += 4) {
                  if (data[at + 3] > 60 && wanted.every((part, index) => Math.abs(part - data[at + index]) < 12)) {
                    return true;
                  }
                }
                return false;
                """);
    }

    private static WebElement link(String label) {
        return find(".bg-page-tools a", label);
    }

    private static WebElement button(String label) {
        return find("form button", label);
    }

    private static WebElement find(String selector, String label) {
        return browser.all(selector).stream()
                .filter(each -> each.getText().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
