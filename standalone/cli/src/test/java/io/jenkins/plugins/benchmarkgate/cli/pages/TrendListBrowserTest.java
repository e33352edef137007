package io.jenkins.plugins.benchmarkgate.cli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** The list of all benchmarks of a job. */
class TrendListBrowserTest extends AbstractStaticPageTest {
    @Test
    void shouldShowTheWorstBenchmarkFirst() throws IOException {
        openTrend(job());

        assertThat(browser.texts(NAMES)).containsExactly("slow", "fast", "other", "steady");
        assertThat(browser.text(".bg-list tbody tr")).contains("130 ms", "+30.0 %", "Regressed", "#9");
        assertThat(browser.all(".bg-spark")).hasSize(4);
    }

    @Test
    void shouldFindABenchmarkByAPartOfItsName() throws IOException {
        openTrend(job());

        browser.one("input[type=search]").sendKeys("ST*D");

        assertThat(browser.texts(NAMES)).containsExactly("steady");
        assertThat(browser.text(".bg-found")).isEqualTo("1 of 4 benchmarks");
        assertThat(browser.address()).contains("q=ST");
    }

    @Test
    void shouldFilterByStatus() throws IOException {
        openTrend(job());

        browser.one("[data-status=UNCHANGED]").click();

        assertThat(browser.texts(NAMES)).containsExactly("fast", "other", "steady");
        assertThat(browser.one("[data-status=UNCHANGED]").getAttribute("aria-pressed"))
                .isEqualTo("true");
    }

    @Test
    void shouldTellWhatHappenedLastAndWithWhichCommit() throws IOException {
        openTrend(job());

        assertThat(browser.texts(".bg-events li")).singleElement().asString().contains("#9", "Regressed", "slow");
        assertThat(browser.text(".bg-events li")).contains("+30.0 %", "100 ms → 130 ms", "0a1b2c3");
        browser.one(".bg-events a[data-bg-state]").click();
        browser.awaitChart();
        assertThat(browser.text(".bg-title")).isEqualTo("slow");
    }

    @Test
    void shouldNarrowTheListByPartAndParameter() throws IOException {
        openTrend(List.of(new SampleJob(1)
                .row("io.py::read[10]", 1)
                .row("io.py::read[20]", 1)
                .row("net.py::get[10]", 1)
                .build()));

        browser.choose("Part", "io.py");
        assertThat(browser.texts(".bg-found")).containsExactly("2 of 3 benchmarks");
        browser.choose("Parameter", "20");
        assertThat(browser.texts(".bg-found")).containsExactly("1 of 3 benchmarks");
        assertThat(browser.address()).contains("part=io.py", "parameter=20");
        assertThat(browser.texts(".bg-filter")).noneMatch(label -> label.contains("Metric"));
    }

    @Test
    void shouldGroupTheListAndMoveOverItsHeadings() throws IOException {
        openTrend(List.of(new SampleJob(1)
                .row("io.py::read[10]", 130)
                .row("net.py::get[10]", 1)
                .row("io.py::read[20]", 1)
                .build()));

        browser.choose("Group by", "Part");

        assertThat(browser.texts(".bg-list .bg-group")).containsExactly("io.py 2 benchmarks", "net.py 1 benchmark");
        assertThat(browser.texts(NAMES)).containsExactly("io.py::read[10]", "io.py::read[20]", "net.py::get[10]");
        assertThat(browser.address()).contains("by=part");
        clickHeader("Latest");
        assertThat(browser.texts(".bg-list .bg-group")).containsExactly("io.py 2 benchmarks", "net.py 1 benchmark");
        browser.tabTo(".bg-list tbody a");
        browser.press(Keys.END);
        assertThat(browser.focused().getText()).isEqualTo("net.py::get[10]");
        browser.press(Keys.ARROW_UP);
        assertThat(browser.focused().getText()).isEqualTo("io.py::read[10]");
    }

    @Test
    void shouldSortByAColumnUpAndDownAndBack() throws IOException {
        openTrend(job());

        clickHeader("Benchmark");
        assertThat(browser.texts(NAMES)).containsExactly("fast", "other", "slow", "steady");
        clickHeader("Benchmark");
        assertThat(browser.texts(NAMES)).containsExactly("steady", "slow", "other", "fast");
        clickHeader("Benchmark");
        assertThat(browser.texts(NAMES)).containsExactly("slow", "fast", "other", "steady");
    }

    @Test
    void shouldMoveBetweenRowsWithTheArrowKeys() throws IOException {
        openTrend(job());

        browser.tabTo(".bg-list tbody a");
        browser.press(Keys.ARROW_DOWN);
        assertThat(browser.focused().getText()).isEqualTo("fast");
        browser.press(Keys.END);
        assertThat(browser.focused().getText()).isEqualTo("steady");
    }

    @Test
    void shouldSaveTheListThatIsShown() throws IOException {
        openTrend(job(), "?status=REGRESSED");

        assertThat(browser.saved(".bg-list", "CSV"))
                .startsWith("key,metric,group,status,value,unit,change")
                .contains("slow,time,,REGRESSED,130,ms,0.3")
                .hasLineCount(2);
        assertThat(browser.saved(".bg-list", "JSON"))
                .contains("\"key\": \"slow\"")
                .doesNotContain("fast");
    }

    @Test
    void shouldWriteCsvThatNoSpreadsheetTakesForAFormula() throws IOException {
        openTrend(job());

        assertThat(browser.run("""
                return BenchmarkGate.files.csv(
                  [{ name: "key", of: (row) => row.key }, { name: "value", of: (row) => row.value }],
                  [{ key: "=1+1", value: -2.5 }, { key: 'a,"b"\\n', value: null }, { key: " @x", value: 1 }])
                  .replaceAll("\\r\\n", "|");
                """)).isEqualTo("key,value|'=1+1,-2.5|\"a,\"\"b\"\"\n\",|' @x,1|");
    }

    @Test
    void shouldDrawInWhichBuildTheSuiteMoved() throws IOException {
        openTrend(job());

        assertThat(browser.one(".bg-heat-cells").getAttribute("aria-label"))
                .isEqualTo("4 benchmarks over the last 8 builds: most objections, 1, in #9");
        assertThat(browser.run("""
                const canvas = document.querySelector(".bg-heat-cells");
                const pixels = [...canvas.getContext("2d").getImageData(0, 0, 8, 1).data];
                return [canvas.width, canvas.height, pixels.slice(24, 28).join() !== pixels.slice(28).join()];
                """)).isEqualTo(List.of(8L, 4L, true));
        new Actions(browser.driver())
                .moveToElement(browser.one(".bg-heat-cells"), 45, 0)
                .perform();
        assertThat(browser.text(".bg-heat-words")).isEqualTo("#9: 1 objected to: slow");
    }

    @Test
    void shouldSayThatAJobHasNoBuildYet() throws IOException {
        openTrend(List.of());

        assertThat(browser.text(".bg-trend-page")).contains("No build has been gated yet.");
    }

    @Test
    void shouldKeepOnlyRowsNearTheScreenOfTenThousand() throws IOException {
        var build = new SampleJob(1);
        IntStream.rangeClosed(1, 10_000).forEach(number -> build.row("case_" + number, number < 10_000 ? 100 : 130));
        openTrend(List.of(build.build()));

        assertThat(browser.text(".bg-found")).isEqualTo("10,000 benchmarks");
        assertThat(browser.all(NAMES).size()).isBetween(40, 500);
        assertThat(browser.text(NAMES)).isEqualTo("case_10000");
        browser.run("window.scrollTo(0, document.body.scrollHeight)");
        browser.await("the last row", each -> each.texts(NAMES).contains("case_9999"));
        assertThat(browser.all(NAMES).size()).isBetween(40, 500);
        browser.one("input[type=search]").sendKeys("case_777");
        assertThat(browser.texts(NAMES)).hasSize(11).startsWith("case_777");
        browser.one(NAMES).click();
        browser.awaitChart();
        assertThat(browser.text(".bg-title")).isEqualTo("case_777");
    }

    private static void clickHeader(String label) {
        browser.find(".bg-list thead button", label).click();
    }
}
