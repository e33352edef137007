package io.jenkins.plugins.benchmarkgate.cli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.history.Acceptance;
import io.jenkins.plugins.benchmarkgate.history.Acceptance.Kind;
import io.jenkins.plugins.benchmarkgate.report.TrendBuild;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
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
        assertThat(saved(".bg-result", "CSV"))
                .startsWith(
                        "threshold,red,redOf,redLow,redHigh,alarms,alarmsOf,alarmsLow,alarmsHigh,caught10,caught10Of,")
                .contains("\n20,1,9,");
        assertThat(browser.texts(".bg-result .bg-files")).hasSize(2);
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
        assertThat(saved(".bg-result", "CSV")).isEqualTo("""
                build,name,then,now,redThen,red,said,redBenchmarks
                2,#2,PASSED,FAILED,0,1,slower than 10 %,plain
                1,#1,PASSED,PASSED,0,0,,
                """);
        assertThat(saved(".bg-result", "JSON")).contains("\"redBenchmarks\": [\n      \"plain\"\n    ]");
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
        assertThat(saved(".bg-result", "CSV"))
                .startsWith("key,metric,build,name,then,now,redThen,red,said,change\n")
                .contains("plain,time,2,#2,UNCHANGED,REGRESSED,0,1,slower than 10 %,0.15\n");
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
            browser.await(
                    "the chart is drawn", each -> !each.all(".bg-plot canvas").isEmpty());
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
    void shouldCompareWithTheKeyboardAlone() {
        browser.tabToText("Compare two builds");
        browser.press(Keys.ENTER);
        browser.await(
                "the comparison is shown",
                each -> !each.all(".bg-result tbody tr").isEmpty());
        browser.tabToText("Close");
        browser.press(Keys.TAB);
        browser.press(Keys.ARROW_UP);

        browser.await("another build serves", each -> each.address().contains("compare=2-2"));
        assertThat(browser.focused().getTagName()).isEqualTo("select");
        assertThat(browser.focused().getAttribute("value")).isEqualTo("2");
        browser.press(Keys.chord(Keys.SHIFT, Keys.TAB));
        browser.press(Keys.ENTER);
        browser.await("the comparison is closed", each -> each.all(".bg-panel").isEmpty());
        assertThat(browser.focused().getText()).isEqualTo("Compare two builds");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void shouldTryASettingWithTheKeyboardAlone() {
        browser.tabToText("Try a setting");
        browser.press(Keys.ENTER);
        browser.tabToText("Close");
        browser.press(Keys.TAB);
        browser.press("10");
        browser.press(Keys.ENTER);

        browser.await(
                "the trial is shown", each -> !each.all(".bg-result tbody tr").isEmpty());
        assertThat(job.tried()).containsExactly("POST /whatIf/job threshold=10");
        browser.press(Keys.chord(Keys.SHIFT, Keys.TAB));
        browser.press(Keys.ENTER);
        browser.await("the trial is closed", each -> each.all(".bg-panel").isEmpty());
        assertThat(browser.focused().getText()).isEqualTo("Try a setting");
    }

    @Test
    void shouldLeaveTheKeyboardWhereItIsWhenTheViewChanges() {
        browser.open(job.address().resolve("?key=plain&metric=time"));
        browser.await("the chart is drawn", each -> !each.all(".bg-plot canvas").isEmpty());
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
    void shouldWriteNumbersInGermanWithAComma() {
        browser.open(job.address().resolve("de?key=plain&metric=time"));
        browser.await("the chart is drawn", each -> !each.all(".bg-plot canvas").isEmpty());

        assertThat(browser.run("const { text } = BenchmarkGate; return [text.value(1.3256, 'ms'), text.change(-0.0123),"
                        + " text.tidy(0.25), text.count(12345)].join('|')"))
                .isEqualTo("1,33\u00a0ms|−1,2\u00a0%|0,25|12.345");
        assertThat(browser.text(".bg-list tbody")).contains("+30,0 %");
        assertThat(browser.run(csv())).asString().contains("0.3").doesNotContain("0,3");
    }

    private static String csv() {
        return "return BenchmarkGate.files.csv([{ name: 'change', of: (row) => row }], [0.3])";
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
            browser.await(
                    "the chart is drawn", each -> !each.all(".bg-plot canvas").isEmpty());

            assertThat(browser.text(".bg-now .bg-value")).isEqualTo("+10.0 %");
            assertThat(browser.text(".bg-app")).doesNotContain("ratio");
        }
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
        browser.unfold(".bg-numbers");
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

    @Test
    void shouldSayInTheFilesOfABenchmarkWhatWasAcceptedByWhomWhenAndWhy() {
        long time = new SampleJob(2).build().time() - 1;
        job.accept(
                new Acceptance(1, Kind.NOISE, 1, 1, "m", "plain", "time", null, "=alice", time, "on, \"purpose\""),
                new Acceptance(2, Kind.PROMOTION, 1, 1, "m", null, null, null, "bob", time, "release"));
        browser.open(job.address().resolve("?key=plain&metric=time"));
        browser.await("the chart is drawn", each -> !each.all(".bg-plot canvas").isEmpty());

        assertThat(saved(".bg-panel", "CSV").lines())
                .satisfiesExactly(
                        head -> assertThat(head).endsWith(",agent,accepted,acceptedBy,acceptedAt,acceptedReason"),
                        first -> assertThat(first).endsWith(",\"NOISE"),
                        by -> assertThat(by).isEqualTo("PROMOTION\",\"'=alice"),
                        at -> assertThat(at).startsWith("bob\",\"").endsWith("Z"),
                        why -> assertThat(why).endsWith("Z\",\"on, \"\"purpose\"\""),
                        rest -> assertThat(rest).isEqualTo("release\""),
                        second -> assertThat(second).startsWith("2,").endsWith(",,,,"));
        assertThat(saved(".bg-panel", "JSON"))
                .contains("\"accepted\": \"NOISE\\nPROMOTION\"", "\"acceptedBy\": \"=alice\\nbob\"")
                .contains("\"acceptedReason\": \"on, \\\"purpose\\\"\\nrelease\"", "\"accepted\": null");
    }

    /** What a button offers to save. */
    private static String saved(String within, String label) {
        browser.run("""
                window.saved = null;
                HTMLAnchorElement.prototype.click = () => {};
                URL.createObjectURL = (blob) => { blob.text().then((text) => (window.saved = text)); return "#"; };
                """);
        find(within + " .bg-files button", label).click();
        browser.await("the file is offered", each -> each.run("return window.saved") != null);
        return (String) browser.run("return window.saved");
    }

    @Test
    void shouldSaveTheAgents() {
        browser.open(job.address().resolve("agents"), ".bg-agents-page tbody tr");

        assertThat(saved(".bg-agents-page", "CSV"))
                .isEqualTo(
                        "agent,machine,builds,median,lower,upper,since,last\nagent-1,AMD EPYC / x86_64 / 4 / Linux / CPython 3.13,2,,,,1,2\n");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void shouldShowTheRecordWithTheLogOfEachPromotion() {
        job.accept(
                new Acceptance(1, Kind.NEW_LEVEL, 1, 1, "m", HOSTILE, "time", null, "al<i>ce", 1, "</script>"),
                new Acceptance(2, Kind.PROMOTION, 1, 1, "m", null, null, null, "bob", 2, "release"),
                new Acceptance(3, Kind.PROMOTION, 2, 2, "m", null, null, null, "carol", 3, "next"));
        browser.open(job.address().resolve("record"), ".bg-audit li");

        assertThat(browser.texts(".bg-audit > li")).hasSize(3);
        assertThat(browser.texts(".bg-audit > li").get(0)).startsWith("#2 promoted to be the baseline by carol, ");
        assertThat(browser.texts(".bg-audit > li").get(2)).contains("al<i>ce", "</script>", "\\u202e");
        assertThat(browser.all(".bg-audit a[href^='promotionLog']"))
                .extracting(link -> link.getAttribute("href"))
                .containsExactly(
                        job.address().resolve("promotionLog?number=3").toString(),
                        job.address().resolve("promotionLog?number=2").toString());
        assertThat(browser.all(".bg-audit details"))
                .as("only what counts can be taken back")
                .hasSize(1);
        assertThat(browser.complaints()).isEmpty();
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
