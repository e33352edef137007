package io.jenkins.plugins.benchmarkgate.cli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.report.TrendBuild;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** One benchmark over the builds of a job: its chart, what is said of it, and its numbers. */
class BenchmarkChartBrowserTest extends AbstractStaticPageTest {
    @Test
    void shouldDrawTheChartOfTheBenchmarkThatIsClicked() throws IOException {
        openTrend(job());

        browser.one(NAMES).click();
        browser.awaitChart();

        assertThat(browser.address()).contains("key=slow");
        assertThat(drawnPixels()).isGreaterThan(1000L);
        assertThat(browser.texts(".bg-legend li")).contains("Measured", "Limit", "Baseline", "Regressed");
        browser.back();
        browser.await("the chart is closed", each -> each.all(".bg-panel").isEmpty());
    }

    @Test
    void shouldOpenTheBuildOfThePointThatIsClicked() throws IOException {
        openTrend(job(), "?key=slow&metric=time");
        browser.awaitChart();
        WebElement over = browser.one(".u-over");

        new Actions(browser.driver())
                .moveToElement(over, over.getSize().width / 2 - 5, 0)
                .click()
                .perform();

        browser.await("the build is shown", each -> each.address().contains("build-9.html"));
    }

    @Test
    void shouldDrawASingleBuild() throws IOException {
        openTrend(List.of(new SampleJob(1).row("only", 100).build()), "?key=only&metric=time");
        browser.awaitChart();

        assertThat(drawnPixels()).isGreaterThan(300L);
    }

    @Test
    void shouldSayThatNoBuildHasTheBenchmarkOfALink() throws IOException {
        openTrend(job(), "?key=toString&metric=time");

        browser.await("a message", each -> each.text(".bg-place").contains("No build of this job has"));
    }

    @Test
    void shouldShowABenchmarkThatTheLastBuildDoesNotHave() throws IOException {
        openTrend(
                List.of(
                        new SampleJob(1).row("gone", 100).build(),
                        new SampleJob(2).row("new", 100).build()),
                "?key=gone&metric=time");
        browser.awaitChart();

        assertThat(browser.text(".bg-now")).contains("Not measured", "last measured in #1");
        assertThat(browser.texts(NAMES)).containsExactly("new", "gone");
    }

    @Test
    void shouldGiveTheNumbersOfTheChartAsATable() throws IOException {
        openTrend(job(), "?key=slow&metric=time");
        browser.awaitChart();

        browser.unfold(".bg-numbers");

        List<String> rows = browser.texts(".bg-numbers tbody tr");
        assertThat(rows).hasSize(8);
        assertThat(rows.get(0)).contains("#9", "130 ms", "+30.0 %", "120 ms", "Regressed");
        assertThat(browser.one(".bg-numbers tbody a").getAttribute("href")).endsWith("build-9.html");
    }

    @Test
    void shouldDrawEveryLookOfABuildAndWhereAgentAndToolChanged() throws IOException {
        var looked = new SampleJob(2).tool("pytest-benchmark 6");
        looked.row("a", "time", 125, "REGRESSED").putArray("looks").add(131).add(125);
        openTrend(
                List.of(new SampleJob(1).row("a", 100).build(), onAgent("agent-2", looked.build())),
                "?key=a&metric=time");
        browser.awaitChart();

        assertThat(browser.texts(".bg-legend li")).contains("One of several looks", "Agent changed", "Tool changed");
        assertThat(browser.texts(".bg-panel .bg-notes li"))
                .containsExactly("#2: measured by pytest-benchmark 6 instead of pytest-benchmark 5.2.3.");
        assertThat(browser.run("return document.querySelector('.bg-chart').chart.hover.words(1).flat()"
                        + ".map((each) => each.textContent ?? each).join(' ')"))
                .asString()
                .contains("Looks: 131\u00a0ms, 125\u00a0ms.", "Other tool:");
    }

    @Test
    void shouldSayWhereTheMachineChanged() throws IOException {
        openTrend(
                List.of(
                        new SampleJob(1).row("a", 100).machine("old").build(),
                        new SampleJob(2).row("a", 100).machine("new").build()),
                "?key=a&metric=time");
        browser.awaitChart();

        assertThat(browser.texts(".bg-panel .bg-notes li")).containsExactly("#2: machine new instead of old.");
        assertThat(browser.texts(".bg-legend li")).contains("Machine changed");
    }

    @Test
    void shouldNameWhatElseWasObjectedToAndWhereTheBaselineMoved() throws IOException {
        var moved = new SampleJob(2).row("a", 130).row("b", 140);
        openTrend(List.of(new SampleJob(1).row("a", 100).row("b", 100).build(), moved.build()), "?key=a&metric=time");
        browser.awaitChart();

        assertThat(browser.text(".bg-moved-with summary")).isEqualTo("1 more objected to in #2");
        browser.one(".bg-moved-with a").click();
        browser.await("b is shown", each -> each.texts(".bg-title").equals(List.of("b")));
    }

    @Test
    void shouldNotTakeTheAnchorOfADriftForANewBaseline() throws IOException {
        var drifted = new SampleJob(2);
        drifted.row("a", "time", 100, "DRIFTED").put("change", 0.25).put("baseline", 80);
        var moved = new SampleJob(3);
        moved.row("a", "time", 100, "UNCHANGED").put("baseline", 90);
        openTrend(
                List.of(new SampleJob(1).row("a", 100).build(), drifted.build(), moved.build()), "?key=a&metric=time");
        browser.awaitChart();

        assertThat(browser.texts(".bg-panel .bg-notes li"))
                .containsExactly("#3: the baseline benchmarks/baseline.json says 90.0 ms instead of 100 ms.");
    }

    private static TrendBuild onAgent(String agent, TrendBuild build) {
        return new TrendBuild(build.number(), build.name(), build.url(), build.time(), agent, build.result());
    }
}
