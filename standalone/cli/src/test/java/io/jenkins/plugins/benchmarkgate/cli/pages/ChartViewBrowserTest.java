package io.jenkins.plugins.benchmarkgate.cli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.report.TrendBuild;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The ways to look at a chart: relative, logarithmic, by date, without what moved the suite, and over others. */
class ChartViewBrowserTest extends AbstractStaticPageTest {
    @Test
    void shouldLookAtABenchmarkRelativeToItsBaselineAndLogarithmically() throws IOException {
        openTrend(job(), "?key=slow&metric=time");
        browser.awaitChart();

        press("Relative to baseline");
        assertThat(browser.address()).contains("view=relative");
        assertThat(axis()).contains("+20 %");
        press("Relative to baseline");
        press("Logarithmic");
        assertThat(axis()).contains("120 ms");
        press("By date");
        assertThat(browser.address()).contains("view=log%2Cdate");
        assertThat(drawnPixels()).isGreaterThan(1000L);
    }

    @Test
    void shouldLayBenchmarksOverOneAnother() throws IOException {
        openTrend(job(), "?key=slow&metric=time");
        browser.awaitChart();

        browser.one(".bg-over").sendKeys("fast", Keys.TAB);
        browser.await("fast is laid over", each -> each.texts(".bg-legend li").contains("fast"));
        assertThat(axis()).contains("+30 %");
        browser.one(".bg-view .bg-chip").click();
        browser.await("fast is gone", each -> !each.texts(".bg-legend li").contains("fast"));
    }

    @Test
    void shouldSayByHowMuchTheWholeSuiteMovedAndLayItOver() throws IOException {
        var moved = new SampleJob(2).row("slow", 110);
        moved.row("whole suite", "movement", 1.123, "UNCHANGED").put("change", 0.123);
        openTrend(List.of(new SampleJob(1).row("slow", 100).build(), moved.build()), "?key=slow&metric=time");
        browser.awaitChart();

        browser.tabTo(".bg-chart");
        browser.press(Keys.END);
        assertThat(browser.text(".bg-tip")).contains("Whole suite: +12.3 %");
        browser.press(Keys.ARROW_LEFT);
        assertThat(browser.text(".bg-tip")).doesNotContain("Whole suite");
        browser.unfold(".bg-numbers");
        assertThat(browser.texts(".bg-numbers tbody tr")).first().asString().contains("110 ms", "+10.0 % +12.3 %");
        assertThat(browser.saved(".bg-panel", "CSV")).contains(",movement,").contains(",0.123,AMD EPYC");
        browser.one(".bg-over").sendKeys("whole suite", Keys.ENTER);
        browser.await("it is laid over", each -> each.texts(".bg-legend li").contains("whole suite"));
    }

    @Test
    void shouldTakeTheMovementOfTheSuiteOut() throws IOException {
        var moved = new SampleJob(2).row("a", 110);
        moved.row("whole suite", "movement", 1.1, "UNCHANGED")
                .put("change", 0.1)
                .put("unit", "");
        openTrend(
                List.of(new SampleJob(1).row("a", 100).build(), moved.build()), "?key=a&metric=time&view=net,relative");
        browser.awaitChart();

        assertThat(
                        browser.run(
                                "return document.querySelector('.bg-chart').chart.columns.value.map((each) => Math.abs(each).toFixed(6))"))
                .isEqualTo(List.of("0.000000", "0.000000"));
    }

    @Test
    void shouldNotLetTheSpreadOfARunSqueezeWhatIsJudged() throws IOException {
        var builds = new ArrayList<TrendBuild>();
        for (int number = 1; number <= 5; number++) {
            var build = new SampleJob(number);
            build.row("a", "time", 100 + number, "UNCHANGED")
                    .putObject("locations")
                    .put("median", 100 + number)
                    .put("mean", 5000);
            builds.add(build.build());
        }
        openTrend(builds, "?key=a&metric=time");
        browser.awaitChart();

        assertThat(browser.texts(".bg-legend li")).contains("Spread within the run");
        assertThat(((Number) browser.run("return document.querySelector('.bg-chart').chart.plot.scales.y.max"))
                        .doubleValue())
                .isBetween(105.0, 120.0);
    }

    private static void press(String label) {
        browser.find(".bg-view .bg-button", label).click();
        browser.await(
                "the chart is drawn anew", each -> each.all(".bg-plot canvas").size() == 1);
    }

    /** What the axis of values says, as the chart writes it. */
    @SuppressWarnings("unchecked")
    private static List<String> axis() {
        List<String> words = (List<String>)
                browser.run(
                        "return document.querySelector('.bg-chart').chart.plot.axes[1]._values.map((word) => word.replaceAll('\\u00a0', ' '))");
        return words;
    }
}
