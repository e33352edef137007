package io.jenkins.plugins.benchmarkgate.cli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.report.TrendBuild;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** Which builds a chart shows, chosen by mouse, keyboard, number and day. */
class ChartRangeBrowserTest extends AbstractStaticPageTest {
    @Test
    void shouldZoomByDraggingAndNotOpenABuild() throws IOException {
        openTrend(job(), "?key=slow&metric=time");
        browser.awaitChart();

        new Actions(browser.driver())
                .moveToElement(browser.one(".u-over"), -200, 0)
                .clickAndHold()
                .moveByOffset(300, 0)
                .release()
                .perform();

        browser.await("the range is in the address", each -> each.address().contains("range="));
        assertThat(browser.address()).contains("index.html");
        browser.one(".bg-legend button").click();
        browser.await("all builds are shown", each -> !each.address().contains("range="));
    }

    @Test
    void shouldMoveTheBuildsThatTheMouseTakesHoldOf() throws IOException {
        openTrend(job(), "?key=slow&metric=time&range=4-7");
        browser.awaitChart();

        new Actions(browser.driver())
                .keyDown(Keys.SHIFT)
                .moveToElement(browser.one(".u-over"), 0, 0)
                .clickAndHold()
                .moveByOffset(-350, 0)
                .release()
                .keyUp(Keys.SHIFT)
                .perform();

        browser.await("later builds are shown", each -> each.address().contains("range=5-8"));
        assertThat(browser.address()).contains("index.html");
    }

    @Test
    void shouldZoomAndMoveWithTheKeyboard() throws IOException {
        openTrend(job(), "?key=slow&metric=time&range=4-7");
        browser.awaitChart();
        browser.tabTo(".bg-chart");

        browser.press(Keys.chord(Keys.SHIFT, Keys.ARROW_RIGHT));
        assertThat(browser.address()).contains("range=5-8");
        browser.press("+");
        assertThat(browser.address()).contains("range=6-7");
        browser.press(Keys.ESCAPE);
        assertThat(browser.address()).doesNotContain("range=");
    }

    @Test
    void shouldShowTheBuildsBetweenThoseThatAreTyped() throws IOException {
        openTrend(job(), "?key=slow&metric=time");
        browser.awaitChart();

        type(0, "#4");
        type(1, "7");

        browser.await("they are shown", each -> each.address().contains("range=4-7"));
        assertThat(bounds()).containsExactly("#4", "7");
        assertThat(drawnRange()).isEqualTo("2,5");
        browser.all(".bg-legend button").get(0).click();
        browser.await("all are shown", each -> !each.address().contains("range="));
        assertThat(bounds()).containsExactly("", "");
        openTrend(job(), "?key=slow&metric=time&range=4-7");
        browser.awaitChart();
        assertThat(bounds()).containsExactly("#4", "#7");
    }

    @Test
    void shouldShowTheBuildsOfTheDaysThatAreTyped() throws IOException {
        long midnight = ((Number) browser.run("return new Date(2026, 2, 29).getTime()")).longValue();
        openTrend(
                IntStream.rangeClosed(1, 8)
                        .mapToObj(number -> at(midnight + (number - 3) * 43_200_000L, number))
                        .toList(),
                "?key=slow&metric=time");
        browser.awaitChart();

        type(0, "2026-03-29");
        browser.await("later builds are shown", each -> each.address().contains("range=3-8"));
        type(1, "2026-3-29");
        browser.await("those of the day are shown", each -> each.address().contains("range=3-4"));
        assertThat(bounds()).containsExactly("2026-03-29", "2026-3-29");
        type(0, "2026-02-30");
        assertThat(browser.text(".bg-range [role=status]")).isEqualTo("A build, as #41, or a day, as 2026-03-01");
        assertThat(browser.all(".bg-bound").get(0).getAttribute("aria-invalid")).isEqualTo("true");
        type(0, "2027-01-01");
        assertThat(browser.text(".bg-range [role=status]")).isEqualTo("No build lies between them.");
        assertThat(browser.address()).contains("range=3-4");
    }

    private static TrendBuild at(long time, int number) {
        TrendBuild build = new SampleJob(number).row("slow", 100).build();
        return new TrendBuild(number, build.name(), build.url(), time, build.agent(), build.result());
    }

    private static void type(int field, String words) {
        browser.all(".bg-bound").get(field).sendKeys(Keys.chord(Keys.CONTROL, "a"), words, Keys.ENTER);
    }

    private static List<String> bounds() {
        return browser.all(".bg-bound").stream()
                .map(each -> each.getAttribute("value"))
                .toList();
    }

    /** The places of the first and the last build that the chart shows. */
    private static String drawnRange() {
        return (String) browser.run("return document.querySelector('.bg-chart').chart.range.join()");
    }
}
