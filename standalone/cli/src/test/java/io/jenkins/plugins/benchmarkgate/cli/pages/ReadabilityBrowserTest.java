package io.jenkins.plugins.benchmarkgate.cli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;

/** Contrast of the two themes, and narrow screens. */
class ReadabilityBrowserTest extends AbstractStaticPageTest {
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

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void shouldBeReadableInEitherTheme(String theme) throws IOException {
        browser.prefer(theme);
        openTrend(job(), "?key=slow&metric=time");
        browser.awaitChart();

        for (String selector :
                List.of(".bg-badge", ".bg-change", ".bg-quiet", ".bg-link", ".bg-chip", ".bg-reason", "th")) {
            assertThat(contrast(browser.one(selector))).as(selector).isGreaterThanOrEqualTo(4.5);
        }
        assertThat(luminance(browser.one("body"))).matches(value -> theme.equals("dark") ? value < 0.1 : value > 0.9);
    }

    @Test
    void shouldFitANarrowScreen() throws IOException {
        browser.driver().manage().window().setSize(new Dimension(500, 900));
        try {
            openTrend(job(), "?key=slow&metric=time");
            browser.awaitChart();

            assertThat((Boolean) browser.run(
                            "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .isTrue();
        } finally {
            browser.driver().manage().window().setSize(new Dimension(1400, 1000));
        }
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
}
