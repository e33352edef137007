package io.jenkins.plugins.benchmarkgate.cli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;

/** What the gate would have said: comparing builds, trying a setting, calibrating. */
class ServedTrialBrowserTest extends AbstractServedPageTest {
    @Test
    void shouldCompareTwoBuilds() {
        browser.find(".bg-page-tools a", "Compare two builds").click();

        browser.awaitResult();
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
    void shouldCompareWithTheKeyboardAlone() {
        browser.tabToText("Compare two builds");
        browser.press(Keys.ENTER);
        browser.awaitResult();
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
    void shouldCalibrate() {
        browser.find(".bg-page-tools a", "Calibrate").click();

        browser.awaitResult();
        assertThat(job.tried()).containsExactly("POST /whatIf/calibrate");
        assertThat(browser.text(".bg-result .bg-headline"))
                .isEqualTo("At 20 % the gate would have been red in 1 of 9 builds that were fine.");
        assertThat(browser.text(".bg-result")).contains("12 builds were replayed", "+30 %", "100 %");
        assertThat(browser.text(".bg-line")).isEqualTo("[pattern: 'noisy <b>', metric: 'time', threshold: 30],");
        assertThat(browser.saved(".bg-result", "CSV"))
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
    void shouldShowTheCalibrationWithoutScrollingSideways() {
        browser.driver().manage().window().setSize(new Dimension(980, 900));
        try {
            browser.open(job.address().resolve("?calibrate=1"));
            browser.awaitResult();

            assertThat(browser.run(
                            "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .isEqualTo(0L);
        } finally {
            browser.driver().manage().window().setSize(new Dimension(1400, 1000));
        }
    }

    @Test
    void shouldTryASettingOnTheWholeJob() {
        browser.find(".bg-page-tools a", "Try a setting").click();
        browser.all(".bg-setting").get(0).sendKeys("10");
        browser.all(".bg-setting").get(2).sendKeys("*db*");
        browser.all(".bg-setting").get(3).sendKeys("35");
        browser.find("form button", "Try on the whole job").click();

        browser.awaitResult();
        assertThat(job.tried()).containsExactly("POST /whatIf/job threshold=10&pattern=*db*&patternThreshold=35");
        assertThat(browser.text(".bg-result .bg-headline")).isEqualTo("Red in 1 of 2 builds, it was red in 0.");
        assertThat(browser.text(".bg-line")).isEqualTo("benchmarkGate threshold: 10");
        assertThat(browser.texts(".bg-result tbody tr").get(0)).contains("#2", "Passed", "Failed", "plain", "+15 %");
        assertThat(browser.address()).contains("try=threshold%3D10");
        assertThat(browser.saved(".bg-result", "CSV")).isEqualTo("""
                build,name,then,now,redThen,red,said,redBenchmarks
                2,#2,PASSED,FAILED,0,1,slower than 10 %,plain
                1,#1,PASSED,PASSED,0,0,,
                """);
        assertThat(browser.saved(".bg-result", "JSON")).contains("\"redBenchmarks\": [\n      \"plain\"\n    ]");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void shouldTryASettingOnOneBenchmarkAndShowItToWhoOpensTheLink() {
        browser.open(job.address().resolve("?try=threshold%3D12&key=plain&metric=time"));

        browser.find("form button", "Try on this benchmark").click();

        browser.awaitResult();
        assertThat(job.tried()).containsExactly("GET /whatIf/row key=plain&metric=time&threshold=12");
        assertThat(browser.texts(".bg-result tbody tr").get(0)).contains("#2", "Regressed", "slower than 10 %");
        assertThat(browser.text(".bg-result")).contains("judged alone");
        assertThat(browser.saved(".bg-result", "CSV"))
                .startsWith("key,metric,build,name,then,now,redThen,red,said,change\n")
                .contains("plain,time,2,#2,UNCHANGED,REGRESSED,0,1,slower than 10 %,0.15\n");
    }

    @Test
    void shouldTryASettingWithTheKeyboardAlone() {
        browser.tabToText("Try a setting");
        browser.press(Keys.ENTER);
        browser.tabToText("Close");
        browser.press(Keys.TAB);
        browser.press("10");
        browser.press(Keys.ENTER);

        browser.awaitResult();
        assertThat(job.tried()).containsExactly("POST /whatIf/job threshold=10");
        browser.press(Keys.chord(Keys.SHIFT, Keys.TAB));
        browser.press(Keys.ENTER);
        browser.await("the trial is closed", each -> each.all(".bg-panel").isEmpty());
        assertThat(browser.focused().getText()).isEqualTo("Try a setting");
    }

    @Test
    void shouldSayWhyASettingCannotBeTried() {
        browser.find(".bg-page-tools a", "Try a setting").click();
        browser.all(".bg-setting").get(0).sendKeys("1");
        browser.find("form button", "Try on the whole job").click();

        browser.await("the reason is shown", each -> each.text(".bg-result").contains("others are trying"));
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("429"));
    }
}
