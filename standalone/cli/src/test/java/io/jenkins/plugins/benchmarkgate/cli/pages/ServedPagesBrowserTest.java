package io.jenkins.plugins.benchmarkgate.cli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.report.TrendBuild;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;

/** What pages ask the server for, and when. */
class ServedPagesBrowserTest extends AbstractServedPageTest {
    @Test
    void shouldAskForTheSeriesOfTheBenchmarkThatIsClickedWhateverItIsCalled() {
        browser.one(".bg-list tbody a").click();

        browser.awaitChart();
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

        browser.awaitChart();
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
    void shouldNameTheCommitsThatMayHaveMovedABenchmark() throws IOException {
        TrendBuild bad = new SampleJob(2).row("plain", 130).build();
        var linked = new TrendBuild(2, "#2", "2/gate/", bad.time(), bad.agent(), bad.result());
        try (ServedJob other =
                ServedJob.start(List.of(new SampleJob(1).row("plain", 100).build(), linked))) {
            browser.open(other.address().resolve("?key=plain&metric=time"));
            browser.await(
                    "the commits are shown",
                    each -> !each.all(".bg-panel .bg-commits li").isEmpty());

            assertThat(browser.text(".bg-panel .bg-causes summary")).isEqualTo("What may have moved it, as of #2");
            assertThat(browser.text(".bg-panel .bg-commits"))
                    .contains("1 commit after #1, the last good build, up to #2", "0a1b2c3d4e al<i>ce: make <b> slow");
            browser.await(
                    "it is said why that build was started",
                    each -> each.text(".bg-panel").contains("#2: Started by timer; Started by <b>alice</b>"));
            assertThat(browser.one(".bg-events .bg-causes").getAttribute("open"))
                    .isNull();
            browser.one(".bg-events .bg-causes summary").click();
            browser.await(
                    "the commits of the event are shown",
                    each -> each.text(".bg-events .bg-causes").contains("al<i>ce"));
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void shouldSayWhyABuildWasStartedWhenSomebodyLooksAtIt() throws IOException {
        TrendBuild first = new SampleJob(1).row("plain", 100).build();
        TrendBuild second = new SampleJob(2).row("plain", 100).build();
        var linked = new TrendBuild(2, "#2", "2/gate/", second.time(), second.agent(), second.result());
        try (ServedJob other = ServedJob.start(List.of(first, linked))) {
            browser.open(other.address().resolve("?key=plain&metric=time"));
            browser.awaitChart();
            assertThat(other.askedForCauses()).as("nobody looks at a build").isZero();

            browser.tabTo(".bg-chart");
            browser.press(Keys.END);
            browser.await("the causes are shown", each -> each.text(".bg-tip").contains("Started by <b>alice</b>"));
            assertThat(browser.text(".bg-tip")).contains("Started by timer");
            assertThat(browser.run("return document.querySelector('.bg-chart ~ [role=status]').textContent"))
                    .asString()
                    .contains("Started by timer");
            browser.press(Keys.ARROW_LEFT);
            assertThat(browser.text(".bg-tip")).doesNotContain("Started by");
            browser.press(Keys.ARROW_RIGHT);
            assertThat(browser.text(".bg-tip")).contains("Started by timer");
            assertThat(other.askedForCauses()).isEqualTo(1);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void shouldLeaveTheKeyboardWhereItIsWhenTheViewChanges() {
        browser.open(job.address().resolve("?key=plain&metric=time"));
        browser.awaitChart();
        browser.tabToText("Logarithmic");

        browser.press(Keys.ENTER);
        browser.await("it is logarithmic", each -> each.address().contains("view=log"));

        assertThat(browser.focused().getText()).isEqualTo("Logarithmic");
        assertThat(browser.focused().getAttribute("aria-pressed")).isEqualTo("true");
        browser.tabToText("Close");
        browser.press(Keys.ENTER);
        browser.await("the panel is closed", each -> each.all(".bg-panel").isEmpty());
        assertThat(browser.focused().getAttribute("type")).isEqualTo("search");
    }

    @Test
    void shouldShowByHowMuchTheSuiteMovedAsTheLogDoes() throws IOException {
        var moved = new SampleJob(2).row("plain", 110);
        moved.row("whole suite", "movement", 1.1, "UNCHANGED")
                .put("change", 0.1)
                .put("unit", "ratio");
        try (ServedJob other =
                ServedJob.start(List.of(new SampleJob(1).row("plain", 100).build(), moved.build()))) {
            browser.open(other.address().resolve("?key=whole+suite&metric=movement"));
            browser.awaitChart();

            assertThat(browser.text(".bg-now .bg-value")).isEqualTo("+10.0 %");
            assertThat(browser.text(".bg-app")).doesNotContain("ratio");
        }
    }

    @Test
    void shouldSayThatNoBuildHasMeasuredABenchmark() throws IOException {
        try (ServedJob other = ServedJob.start(List.of(new SampleJob(1).build(), new SampleJob(2).build()))) {
            browser.open(other.address());

            assertThat(browser.text(".bg-trend-page"))
                    .contains("No build has measured a benchmark yet.")
                    .doesNotContain("CSV")
                    .doesNotContain("no objections");
        }
    }

    @Test
    void shouldCountOneBuildAsOne() throws IOException {
        try (ServedJob other =
                ServedJob.start(List.of(new SampleJob(1).row("plain", 100).build()))) {
            browser.open(other.address());

            assertThat(browser.text(".bg-heat-words")).isEqualTo("1 benchmark in the last build: no objections");
        }
    }

    @Test
    void shouldSayWhatACellIsWhereThereIsNoRoomForAHead() {
        browser.driver().manage().window().setSize(new Dimension(500, 900));
        try {
            browser.open(job.address().resolve("agents"), ".bg-agents-page tbody tr");

            assertThat(browser.run("""
                    return [...document.querySelectorAll(".bg-agents-page tbody td")]
                      .map((cell) => getComputedStyle(cell, "::before").content);
                    """)).asString().contains("Builds: ", "Median movement: ");
        } finally {
            browser.driver().manage().window().setSize(new Dimension(1400, 1000));
        }
    }

    @Test
    void shouldNotEndALineBetweenANumberAndItsUnit() {
        assertThat(browser.run("""
                const line = document.createElement("p");
                line.append(...[window.BenchmarkGate.text.sentence("9.5 us -> 12 us (+20.5 %): 8 builds, 3 GiB, 2 s; 5 second looks")].flat());
                return line.textContent;
                """))
                .isEqualTo("9.5\u00a0µs → 12\u00a0µs (+20.5\u00a0%): 8 builds, 3\u00a0GiB, 2\u00a0s; 5 second looks");
    }

    @Test
    void shouldSaveTheAgents() {
        browser.open(job.address().resolve("agents"), ".bg-agents-page tbody tr");

        assertThat(browser.saved(".bg-agents-page", "CSV"))
                .isEqualTo(
                        "agent,machine,builds,median,lower,upper,since,last\nagent-1,AMD EPYC / x86_64 / 4 / Linux / CPython 3.13,2,,,,1,2\n");
        assertThat(browser.complaints()).isEmpty();
    }
}
