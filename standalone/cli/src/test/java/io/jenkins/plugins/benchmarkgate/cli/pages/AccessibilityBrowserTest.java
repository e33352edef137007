package io.jenkins.plugins.benchmarkgate.cli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Dimension;

/** The pages as axe-core sees them, and for people who magnify, print or cannot bear motion. */
class AccessibilityBrowserTest extends AbstractBrowserTest {
    private static final String WEBJAR = "META-INF/maven/org.webjars.npm/axe-core/pom.properties";
    private static String axe;

    private ServedJob job;

    @BeforeAll
    static void readAxe() throws IOException {
        browser.driver().manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
        var webjar = new Properties();
        try (InputStream input = resource(WEBJAR)) {
            webjar.load(input);
        }
        try (InputStream script = resource(
                "META-INF/resources/webjars/axe-core/%s/axe.min.js".formatted(webjar.getProperty("version")))) {
            axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream resource(String name) {
        return AccessibilityBrowserTest.class.getClassLoader().getResourceAsStream(name);
    }

    @BeforeEach
    void serve() throws IOException {
        job = ServedJob.start(List.of(
                new SampleJob(1).row("io.py::a[1]", 100).row("plain", 100).build(),
                new SampleJob(2)
                        .machine("other")
                        .row("io.py::a[1]", 130)
                        .row("plain", 100)
                        .row("new", 1)
                        .build()));
    }

    @AfterEach
    void stopJob() {
        browser.prefer("light");
        job.close();
    }

    @ParameterizedTest
    @CsvSource({
        "light, .",
        "dark, .",
        "light, ?key=plain&metric=time&try=1&compare=1-2",
        "dark, ?key=plain&metric=time&try=1&compare=1-2",
        "light, front-page",
        "dark, de?key=plain&metric=time"
    })
    void shouldPassAxe(String theme, String page) {
        browser.prefer(theme);
        open(page);

        assertThat(violations()).isEmpty();
    }

    @Test
    void shouldBeReadableAtFourTimesTheSize() {
        browser.driver().manage().window().setSize(new Dimension(500, 900)); // what is left of 1280 pixels at 400 %
        try {
            browser.driver().executeCdpCommand("Emulation.setDeviceMetricsOverride", metrics(320));
            open("?key=plain&metric=time&try=1&compare=1-2");

            assertThat(browser.run("""
                    return document.documentElement.scrollWidth <= 320 ? [] : [...document.querySelectorAll(".bg-app *")]
                      .filter((each) => each.getBoundingClientRect().right > 320)
                      .map((each) => `${each.tagName} ${each.className.baseVal ?? each.className}`);
                    """)).as("what has to be scrolled sideways").isEqualTo(List.of());
            assertThat(violations()).isEmpty();
        } finally {
            browser.driver().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
            browser.driver().manage().window().setSize(new Dimension(1400, 1000));
        }
    }

    @Test
    void shouldMoveNothingByItself() {
        open("?key=plain&metric=time");

        assertThat(browser.run("""
                return [...document.querySelectorAll(".bg-app, .bg-app *")].filter((each) => {
                  const style = getComputedStyle(each);
                  return style.animationName !== "none" || parseFloat(style.transitionDuration) > 0 || style.scrollBehavior === "smooth";
                }).map((each) => each.className);
                """)).isEqualTo(List.of());
    }

    @Test
    void shouldPrintWhatIsRead() {
        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        try {
            open("?key=plain&metric=time");

            assertThat(browser.one(".bg-tools").isDisplayed()).isFalse();
            assertThat(browser.all(".bg-button")).noneMatch(button -> button.isDisplayed());
            assertThat(browser.text(".bg-list tbody")).contains("Regressed");
            assertThat(browser.one(".bg-plot canvas").isDisplayed()).isTrue();
        } finally {
            browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
        }
    }

    private static Map<String, Object> metrics(int width) {
        return Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false);
    }

    private void open(String page) {
        URI address = job.address();
        browser.open(page.equals(".") ? address : URI.create(address + page));
        if (page.contains("key=")) {
            browser.awaitChart();
        }
        if (page.contains("compare=")) {
            browser.awaitResult();
        }
    }

    /** What axe-core objects to inside of our pages, with the elements. The document around them is Jenkins'. */
    @SuppressWarnings("unchecked")
    private static List<String> violations() {
        browser.run(axe);
        return (List<String>) browser.driver().executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(".bg-app", { resultTypes: ["violations"] })
                  .then(({ violations }) => done(violations.map(({ id, nodes }) =>
                    id + ": " + nodes.map(({ html, failureSummary }) => html + " " + failureSummary).join(" | "))))
                  .catch((failure) => done([String(failure)]));
                """);
    }
}
