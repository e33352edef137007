package io.jenkins.plugins.benchmarkgate.cli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.model.Printable;
import io.jenkins.plugins.benchmarkgate.report.ComparisonData;
import io.jenkins.plugins.benchmarkgate.report.TrendBuild;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The pages as people use them, opened from the disk in a real browser. */
class PagesBrowserTest {
    private static final String NAMES = ".bg-list tbody .bg-name";
    private static Browser browser;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void shouldHaveLeftNoComplaintOfTheBrowser() {
        assertThat(browser.complaints()).isEmpty();
    }

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
        awaitChart();
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
    void shouldSaveTheListThatIsShown() throws IOException {
        openTrend(job(), "?status=REGRESSED");

        assertThat(saved(".bg-list", "CSV"))
                .startsWith("key,metric,group,status,value,unit,change")
                .contains("slow,time,,REGRESSED,130,ms,0.3")
                .hasLineCount(2);
        assertThat(saved(".bg-list", "JSON")).contains("\"key\": \"slow\"").doesNotContain("fast");
    }

    @Test
    void shouldDrawEveryLookOfABuildAndWhereAgentAndToolChanged() throws IOException {
        var looked = new SampleJob(2).tool("pytest-benchmark 6");
        looked.row("a", "time", 125, "REGRESSED").putArray("looks").add(131).add(125);
        openTrend(
                List.of(new SampleJob(1).row("a", 100).build(), onAgent("agent-2", looked.build())),
                "?key=a&metric=time");
        awaitChart();

        assertThat(browser.texts(".bg-legend li")).contains("One of several looks", "Agent changed", "Tool changed");
        assertThat(browser.texts(".bg-panel .bg-notes li"))
                .containsExactly("#2: measured by pytest-benchmark 6 instead of pytest-benchmark 5.2.3.");
        assertThat(browser.run("return document.querySelector('.bg-chart').chart.words(1).flat()"
                        + ".map((each) => each.textContent ?? each).join(' ')"))
                .asString()
                .contains("Looks: 131\u00a0ms, 125\u00a0ms.", "Other tool:");
    }

    @Test
    void shouldMoveTheBuildsThatTheMouseTakesHoldOf() throws IOException {
        openTrend(job(), "?key=slow&metric=time&range=4-7");
        awaitChart();

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
    void shouldShowTheBuildsBetweenThoseThatAreTyped() throws IOException {
        openTrend(job(), "?key=slow&metric=time");
        awaitChart();

        type(0, "#4");
        type(1, "7");

        browser.await("they are shown", each -> each.address().contains("range=4-7"));
        assertThat(bounds()).containsExactly("#4", "7");
        assertThat(drawnRange()).isEqualTo("2,5");
        browser.all(".bg-legend button").get(0).click();
        browser.await("all are shown", each -> !each.address().contains("range="));
        assertThat(bounds()).containsExactly("", "");
        openTrend(job(), "?key=slow&metric=time&range=4-7");
        awaitChart();
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
        awaitChart();

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

    @Test
    void shouldSayByHowMuchTheWholeSuiteMovedAndLayItOver() throws IOException {
        var moved = new SampleJob(2).row("slow", 110);
        moved.row("whole suite", "movement", 1.123, "UNCHANGED").put("change", 0.123);
        openTrend(List.of(new SampleJob(1).row("slow", 100).build(), moved.build()), "?key=slow&metric=time");
        awaitChart();

        browser.tabTo(".bg-chart");
        browser.press(Keys.END);
        assertThat(browser.text(".bg-tip")).contains("Whole suite: +12.3 %");
        browser.press(Keys.ARROW_LEFT);
        assertThat(browser.text(".bg-tip")).doesNotContain("Whole suite");
        browser.unfold(".bg-numbers");
        assertThat(browser.texts(".bg-numbers tbody tr")).first().asString().contains("110 ms", "+10.0 % +12.3 %");
        assertThat(saved(".bg-panel", "CSV")).contains(",movement,").contains(",0.123,AMD EPYC");
        browser.one(".bg-over").sendKeys("whole suite", Keys.ENTER);
        browser.await("it is laid over", each -> each.texts(".bg-legend li").contains("whole suite"));
    }

    @Test
    void shouldNotSayLooksTwice() throws IOException {
        var build = new SampleJob(1);
        looked(build, "red", "worse by more than 20 % in both looks (131 ms, then 125 ms); limit 120 ms");
        looked(build, "refuted", "not repeated, looks 131 ms, then 110 ms");
        looked(build, "other", "not repeated, looks at the minimum 130 ms, then 100 ms, with its limit at 118 ms");
        looked(build, "calm", "within the threshold of 20 %");
        StaticPages.write(folder, List.of(build.build()));
        browser.open(folder.resolve("build-1.html"), "");

        assertThat(browser.texts(".bg-list tbody .bg-reason"))
                .filteredOn(reason -> reason.endsWith("Looks: 131 ms, 125 ms."))
                .extracting(reason -> reason.substring(0, 20))
                .containsExactlyInAnyOrder("not repeated, looks ", "within the threshold");
        assertThat(saved(".bg-list", "CSV"))
                .startsWith("key,metric,group,status,change")
                .contains("\"131\n125\",within the threshold of 20 %,ms");
        assertThat(saved(".bg-list", "JSON")).contains("\"looks\": [\n      131,\n      125\n    ]");
    }

    private static void looked(SampleJob build, String name, String reason) {
        build.row(name, "time", 125, "REGRESSED")
                .put("reason", reason)
                .putArray("looks")
                .add(131)
                .add(125);
    }

    private static TrendBuild onAgent(String agent, TrendBuild build) {
        return new TrendBuild(build.number(), build.name(), build.url(), build.time(), agent, build.result());
    }

    /** What a button that saves a file would save. */
    private static String saved(String within, String label) {
        return (String) browser.run("""
                const made = [];
                const make = URL.createObjectURL;
                URL.createObjectURL = (blob) => { made.push(blob); return make(blob); };
                HTMLAnchorElement.prototype.click = function () {};
                [...document.querySelectorAll(arguments[0] + " .bg-files button")].find((each) => each.textContent === arguments[1]).click();
                return made[0].text();
                """, within, label);
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
    void shouldShowWhatTheSenderOfALinkSaw() throws IOException {
        Path page = StaticPages.write(folder, job());

        browser.open(page, "?q=s&status=UNCHANGED&sort=-name&key=slow&metric=time&range=4-7");

        assertThat(browser.texts(NAMES)).containsExactly("steady", "fast");
        awaitChart();
        assertThat(browser.text(".bg-title")).isEqualTo("slow");
        assertThat(browser.address()).contains("range=4-7");
        assertThat(browser.one(".bg-legend button").isDisplayed()).isTrue();
    }

    @Test
    void shouldDrawTheChartOfTheBenchmarkThatIsClicked() throws IOException {
        openTrend(job());

        browser.one(NAMES).click();
        awaitChart();

        assertThat(browser.address()).contains("key=slow");
        assertThat(drawnPixels()).isGreaterThan(1000L);
        assertThat(browser.texts(".bg-legend li")).contains("Measured", "Limit", "Baseline", "Regressed");
        browser.back();
        browser.await("the chart is closed", each -> each.all(".bg-panel").isEmpty());
    }

    @Test
    void shouldOpenTheBuildOfThePointThatIsClicked() throws IOException {
        openTrend(job(), "?key=slow&metric=time");
        awaitChart();
        WebElement over = browser.one(".u-over");

        new Actions(browser.driver())
                .moveToElement(over, over.getSize().width / 2 - 5, 0)
                .click()
                .perform();

        browser.await("the build is shown", each -> each.address().contains("build-9.html"));
    }

    @Test
    void shouldZoomByDraggingAndNotOpenABuild() throws IOException {
        openTrend(job(), "?key=slow&metric=time");
        awaitChart();

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
    void shouldBeUsableWithTheKeyboardAlone() throws IOException {
        openTrend(job());

        browser.tabTo("input[type=search]");
        browser.press("slow");
        browser.tabTo(".bg-list tbody a");
        browser.press(Keys.ENTER);
        awaitChart();
        assertThat(browser.focused().getText()).isEqualTo("slow");
        browser.tabTo(".bg-chart");
        browser.press(Keys.ARROW_RIGHT);
        assertThat(browser.text(".bg-tip")).contains("#9", "130 ms", "+30.0 %", "Regressed");
        browser.press(Keys.ARROW_LEFT);
        assertThat(browser.text(".bg-tip")).contains("#8", "100 ms");
        assertThat(browser.run("return document.querySelector('.bg-chart ~ [role=status]').textContent"))
                .asString()
                .contains("#8", "100\u00a0ms");
        browser.press(Keys.ENTER);
        browser.await("the build is shown", each -> each.address().contains("build-8.html"));
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
    void shouldGiveTheNumbersOfTheChartAsATable() throws IOException {
        openTrend(job(), "?key=slow&metric=time");
        awaitChart();

        browser.unfold(".bg-numbers");

        List<String> rows = browser.texts(".bg-numbers tbody tr");
        assertThat(rows).hasSize(8);
        assertThat(rows.get(0)).contains("#9", "130 ms", "+30.0 %", "120 ms", "Regressed");
        assertThat(browser.one(".bg-numbers tbody a").getAttribute("href")).endsWith("build-9.html");
    }

    @Test
    void shouldLookAtABenchmarkRelativeToItsBaselineAndLogarithmically() throws IOException {
        openTrend(job(), "?key=slow&metric=time");
        awaitChart();

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
    void shouldTakeTheMovementOfTheSuiteOut() throws IOException {
        var moved = new SampleJob(2).row("a", 110);
        moved.row("whole suite", "movement", 1.1, "UNCHANGED")
                .put("change", 0.1)
                .put("unit", "");
        openTrend(
                List.of(new SampleJob(1).row("a", 100).build(), moved.build()), "?key=a&metric=time&view=net,relative");
        awaitChart();

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
        awaitChart();

        assertThat(browser.texts(".bg-legend li")).contains("Spread within the run");
        assertThat(((Number) browser.run("return document.querySelector('.bg-chart').chart.plot.scales.y.max"))
                        .doubleValue())
                .isBetween(105.0, 120.0);
    }

    @Test
    void shouldLayBenchmarksOverOneAnother() throws IOException {
        openTrend(job(), "?key=slow&metric=time");
        awaitChart();

        browser.one(".bg-over").sendKeys("fast", Keys.TAB);
        browser.await("fast is laid over", each -> each.texts(".bg-legend li").contains("fast"));
        assertThat(axis()).contains("+30 %");
        browser.one(".bg-view .bg-chip").click();
        browser.await("fast is gone", each -> !each.texts(".bg-legend li").contains("fast"));
    }

    @Test
    void shouldZoomAndMoveWithTheKeyboard() throws IOException {
        openTrend(job(), "?key=slow&metric=time&range=4-7");
        awaitChart();
        browser.tabTo(".bg-chart");

        browser.press(Keys.chord(Keys.SHIFT, Keys.ARROW_RIGHT));
        assertThat(browser.address()).contains("range=5-8");
        browser.press("+");
        assertThat(browser.address()).contains("range=6-7");
        browser.press(Keys.ESCAPE);
        assertThat(browser.address()).doesNotContain("range=");
    }

    @Test
    void shouldNameWhatElseWasObjectedToAndWhereTheBaselineMoved() throws IOException {
        var moved = new SampleJob(2).row("a", 130).row("b", 140);
        openTrend(List.of(new SampleJob(1).row("a", 100).row("b", 100).build(), moved.build()), "?key=a&metric=time");
        awaitChart();

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
        awaitChart();

        assertThat(browser.texts(".bg-panel .bg-notes li"))
                .containsExactly("#3: the baseline benchmarks/baseline.json says 90.0 ms instead of 100 ms.");
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
    void shouldSayWhereTheMachineChanged() throws IOException {
        openTrend(
                List.of(
                        new SampleJob(1).row("a", 100).machine("old").build(),
                        new SampleJob(2).row("a", 100).machine("new").build()),
                "?key=a&metric=time");
        awaitChart();

        assertThat(browser.texts(".bg-panel .bg-notes li")).containsExactly("#2: machine new instead of old.");
        assertThat(browser.texts(".bg-legend li")).contains("Machine changed");
    }

    @Test
    void shouldShowARowOfABuildWithItsSentence() throws IOException {
        StaticPages.write(folder, job());

        browser.open(folder.resolve("build-9.html"), "");

        assertThat(browser.text(".bg-header")).contains("Failed", "1 of 4 compared", "benchmarks/baseline.json");
        assertThat(browser.text(".bg-list tbody tr"))
                .contains("slow", "decided by the threshold of 20 % for slow", "100 ms", "130 ms", "120 ms");
        browser.one(".bg-list tbody a").click();
        browser.await("the trend is shown", each -> each.address().contains("index.html?key=slow"));
        awaitChart();
    }

    @Test
    void shouldWriteUnitsAndArrowsOfASentenceAsPeopleDo() throws IOException {
        var build = new SampleJob(1);
        build.row("time_us -> b", "time", 108, "UNCHANGED")
                .put("reason", "median 107 us -> 108 us (+0.7 %): within the limit; unit ns -> us, time_us -> b");
        StaticPages.write(folder, List.of(build.build()));

        browser.open(folder.resolve("build-1.html"), "");

        assertThat(browser.text(".bg-reason"))
                .isEqualTo("median 107 µs → 108 µs (+0.7 %): within the limit; unit ns -> us, time_us -> b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void shouldBeReadableInEitherTheme(String theme) throws IOException {
        browser.prefer(theme);
        openTrend(job(), "?key=slow&metric=time");
        awaitChart();

        for (String selector :
                List.of(".bg-badge", ".bg-change", ".bg-quiet", ".bg-link", ".bg-chip", ".bg-reason", "th")) {
            assertThat(contrast(browser.one(selector))).as(selector).isGreaterThanOrEqualTo(4.5);
        }
        assertThat(luminance(browser.one("body"))).matches(value -> theme.equals("dark") ? value < 0.1 : value > 0.9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=document.title='hit'>",
                "</script><script>document.title='hit'</script>",
                "\"' onmouseover=\"document.title='hit'",
                "two\nlines",
                "\u202eevil\u2069",
                "\ud83d\ude80\u200d",
                "\ud800 half",
                "__proto__",
                "constructor",
                "a&b=c#d?e%20+f",
                "javascript:alert(1)"
            })
    void shouldShowAnyNameAsText(String name) throws IOException {
        Path page = StaticPages.write(
                folder,
                List.of(
                        new SampleJob(1)
                                .name(name)
                                .row(name, 100)
                                .row("other", 1)
                                .build(),
                        new SampleJob(2)
                                .name(name)
                                .row(name, 130)
                                .machine(name)
                                .row("other", 1)
                                .build()));
        browser.open(page, "");
        String title = browser.driver().getTitle();

        browser.one(NAMES).click();
        awaitChart();
        browser.tabTo(".bg-chart");
        browser.press(Keys.ARROW_RIGHT);
        assertThat(browser.text(".bg-tip")).contains("130 ms");
        assertThat(browser.one(".bg-title .bg-name").getAttribute("title")).isEqualTo(Printable.of(name));
        browser.open(folder.resolve("build-2.html"), "");

        assertThat(browser.driver().getTitle()).startsWith(title).doesNotStartWith("hit");
        assertThat(browser.all(".bg-app img, .bg-app script, .bg-app [onmouseover]"))
                .isEmpty();
        assertThat(browser.all(NAMES)).hasSize(2);
    }

    @Test
    void shouldNotRunAScriptThatGotIntoThePage() throws IOException {
        openTrend(job());

        browser.run("""
                const script = document.createElement("script");
                script.textContent = "document.title = 'hit'";
                document.body.append(script);
                """);

        assertThat(browser.driver().getTitle()).isEqualTo("Benchmarks");
        assertThat(browser.complaints()).singleElement().asString().contains("Content Security Policy");
    }

    @Test
    void shouldCompareTheLastBuildWithThoseThatThePageWasMadeWith() throws IOException {
        Path page = StaticPages.write(folder, job(), new Comparisons() {
            @Override
            public int count() {
                return 2;
            }

            @Override
            public void write(TrendBuild base, TrendBuild last, OutputStream output) throws IOException {
                ComparisonData.write(base, last, output);
            }
        });

        browser.open(page, "?compare=7-9");

        browser.await("the comparison", each -> !each.all(".bg-result tbody tr").isEmpty());
        assertThat(browser.text(".bg-result")).contains("right after #7", "Regressed");
        assertThat(browser.all(".bg-panel option")).hasSize(3);
        browser.open(page, "?compare=1-9");
        browser.await("the reason", each -> each.text(".bg-result").contains("holds comparisons of the last build"));
    }

    @Test
    void shouldOfferNothingThatAStaticPageCannotDo() throws IOException {
        openTrend(job(), "?compare=7-9&try=1");

        assertThat(browser.all(".bg-page-tools a")).isEmpty();
        assertThat(browser.all(".bg-panel").stream().filter(WebElement::isDisplayed))
                .isEmpty();
    }

    @Test
    void shouldSayThatAJobHasNoBuildYet() throws IOException {
        openTrend(List.of());

        assertThat(browser.text(".bg-trend-page")).contains("No build has been gated yet.");
    }

    @Test
    void shouldDrawASingleBuild() throws IOException {
        openTrend(List.of(new SampleJob(1).row("only", 100).build()), "?key=only&metric=time");
        awaitChart();

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
        awaitChart();

        assertThat(browser.text(".bg-now")).contains("Not measured", "last measured in #1");
        assertThat(browser.texts(NAMES)).containsExactly("new", "gone");
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
        awaitChart();
        assertThat(browser.text(".bg-title")).isEqualTo("case_777");
    }

    @Test
    void shouldFitANarrowScreen() throws IOException {
        browser.driver().manage().window().setSize(new org.openqa.selenium.Dimension(500, 900));
        try {
            openTrend(job(), "?key=slow&metric=time");
            awaitChart();

            assertThat((Boolean) browser.run(
                            "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .isTrue();
        } finally {
            browser.driver().manage().window().setSize(new org.openqa.selenium.Dimension(1400, 1000));
        }
    }

    /** Four benchmarks over builds 1 to 9, of which 3 was deleted; in the last one "slow" is slower. */
    private static List<TrendBuild> job() {
        return IntStream.rangeClosed(1, 9)
                .filter(number -> number != 3)
                .mapToObj(number -> new SampleJob(number)
                        .row("slow", number == 9 ? 130 : 100)
                        .row("steady", 99)
                        .row("fast", 102)
                        .row("other", 100)
                        .build())
                .toList();
    }

    private void openTrend(List<TrendBuild> builds) throws IOException {
        openTrend(builds, "");
    }

    private void openTrend(List<TrendBuild> builds, String query) throws IOException {
        browser.open(StaticPages.write(folder, builds), query);
    }

    private static void press(String label) {
        browser.all(".bg-view .bg-button").stream()
                .filter(button -> button.getText().equals(label))
                .findFirst()
                .orElseThrow()
                .click();
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

    private static void awaitChart() {
        browser.await("the chart is drawn", each -> !each.all(".bg-plot canvas").isEmpty());
    }

    private static void clickHeader(String label) {
        browser.all(".bg-list thead button").stream()
                .filter(button -> button.getText().equals(label))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private static long drawnPixels() {
        return (Long) browser.run("""
                const canvas = document.querySelector(".bg-plot canvas");
                const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
                return pixels.filter((value, index) => index % 4 === 3 && value > 0).length;
                """);
    }

    private static double luminance(WebElement element) {
        return ((Number) browser.run(COLOURS + "return luminance(backOf(arguments[0]));", element)).doubleValue();
    }

    /** The contrast of an element's text with what is behind it, as WCAG 2 defines it: 1 to 21. */
    private static double contrast(WebElement element) {
        return ((Number) browser.run(COLOURS + """
                                const back = backOf(arguments[0]);
                                const fore = over(rgba(getComputedStyle(arguments[0]).color), back);
                                const [dark, light] = [luminance(back), luminance(fore)].sort((a, b) => a - b);
                                return (light + 0.05) / (dark + 0.05);
                                """, element)).doubleValue();
    }

    private static final String COLOURS = """
            const context = Object.assign(document.createElement("canvas"), { width: 1, height: 1 })
              .getContext("2d", { willReadFrequently: true });
            function rgba(colour) {
              context.clearRect(0, 0, 1, 1);
              context.fillStyle = colour;
              context.fillRect(0, 0, 1, 1);
              const [r, g, b, a] = context.getImageData(0, 0, 1, 1).data;
              return [r / 255, g / 255, b / 255, a / 255];
            }
            const over = (top, under) =>
              [0, 1, 2].map((each) => top[each] * top[3] + under[each] * (1 - top[3])).concat(1);
            function backOf(element) {
              const own = rgba(getComputedStyle(element).backgroundColor);
              return own[3] === 1 ? own : over(own, element.parentElement ? backOf(element.parentElement) : [1, 1, 1, 1]);
            }
            const linear = (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
            const luminance = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
            """;
}
