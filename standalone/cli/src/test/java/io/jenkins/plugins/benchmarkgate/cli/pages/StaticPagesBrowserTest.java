package io.jenkins.plugins.benchmarkgate.cli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.model.Printable;
import io.jenkins.plugins.benchmarkgate.report.ComparisonData;
import io.jenkins.plugins.benchmarkgate.report.TrendBuild;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Whole pages from the disk: links, keyboard, hostile names, and what they leave out. */
class StaticPagesBrowserTest extends AbstractStaticPageTest {
    @Test
    void shouldShowWhatTheSenderOfALinkSaw() throws IOException {
        Path page = StaticPages.write(folder, job());

        browser.open(page, "?q=s&status=UNCHANGED&sort=-name&key=slow&metric=time&range=4-7");

        assertThat(browser.texts(NAMES)).containsExactly("steady", "fast");
        browser.awaitChart();
        assertThat(browser.text(".bg-title")).isEqualTo("slow");
        assertThat(browser.address()).contains("range=4-7");
        assertThat(browser.one(".bg-legend button").isDisplayed()).isTrue();
    }

    @Test
    void shouldBeUsableWithTheKeyboardAlone() throws IOException {
        openTrend(job());

        browser.tabTo("input[type=search]");
        browser.press("slow");
        browser.tabTo(".bg-list tbody a");
        browser.press(Keys.ENTER);
        browser.awaitChart();
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
        browser.awaitChart();
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
}
