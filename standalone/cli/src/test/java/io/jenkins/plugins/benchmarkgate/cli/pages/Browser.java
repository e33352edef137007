package io.jenkins.plugins.benchmarkgate.cli.pages;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jenkins.plugins.benchmarkgate.browser.Chromium;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium that reads pages from the disk. */
final class Browser implements AutoCloseable {
    /** With this system property set, a machine without Chromium fails the tests instead of skipping them. */
    private static final String REQUIRED = "browser.required";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_TABS = 60;

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    static Browser start() {
        if (!Chromium.isInstalled()) {
            String missing = "BROWSER TESTS NOT RUN: they need " + Chromium.needs();
            System.err.println(missing);
            if (Boolean.getBoolean(REQUIRED)) {
                fail(missing);
            }
            assumeTrue(false, missing);
        }
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        return new Browser(Chromium.start(options -> options.setCapability(ChromeOptions.LOGGING_PREFS, logs)));
    }

    /** Opens a page and waits until its script has drawn it. */
    void open(Path page, String query) {
        open(URI.create(page.toUri() + query));
    }

    void open(URI page) {
        open(page, ".bg-app > *:not(.bg-message-loading)");
    }

    /** Opens a page and waits for one of its elements. */
    void open(URI page, String selector) {
        driver.get("about:blank");
        driver.get(page.toString());
        await("the page is drawn", browser -> browser.all(selector).size() > 0);
    }

    /** Makes the system's theme {@code light} or {@code dark}. */
    void prefer(String theme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", theme))));
    }

    WebElement one(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** Chooses from the list of this label. */
    void choose(String label, String option) {
        WebElement select = all(".bg-filter").stream()
                .filter(each -> each.getText().startsWith(label))
                .findFirst()
                .orElseThrow()
                .findElement(By.tagName("select"));
        new Select(select).selectByVisibleText(option);
    }

    /** What an element says, with plain spaces. */
    String text(String selector) {
        return settled(() -> plain(one(selector)));
    }

    List<String> texts(String selector) {
        return settled(() -> all(selector).stream().map(Browser::plain).toList());
    }

    /** Reads again where the page was drawn anew meanwhile. */
    private <T> T settled(Supplier<T> reading) {
        return new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .until(any -> reading.get());
    }

    private static String plain(WebElement element) {
        return element.getText().replace('\u00a0', ' ');
    }

    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** Types with the keyboard, wherever the focus is. */
    void press(CharSequence... keys) {
        focused().sendKeys(keys);
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    String address() {
        return driver.getCurrentUrl();
    }

    void back() {
        driver.navigate().back();
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Presses Tab until the keyboard is at an element that matches. */
    void tabTo(String selector) {
        tabUntil(selector, () -> (Boolean) run("return document.activeElement.matches(arguments[0])", selector));
    }

    /** Presses Tab until the keyboard is at an element with this text. */
    void tabToText(String text) {
        tabUntil(text, () -> focused().getText().equals(text));
    }

    private void tabUntil(String what, BooleanSupplier isThere) {
        for (int presses = 0; presses < MOST_TABS; presses++) {
            press(Keys.TAB);
            if (isThere.getAsBoolean()) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach " + what);
    }

    /** Opens a folded table; its rows are drawn only then, after the click. */
    void unfold(String details) {
        one(details + " summary").click();
        await(
                "the table is drawn",
                browser -> browser.texts(details + " tbody tr").stream().anyMatch(row -> !row.isEmpty()));
    }

    /** The element that says just this. */
    WebElement find(String selector, String text) {
        return all(selector).stream()
                .filter(each -> each.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    void awaitChart() {
        await("the chart is drawn", browser -> !browser.all(".bg-plot canvas").isEmpty());
    }

    /** Waits for the table of a comparison, a trial or a calibration. */
    void awaitResult() {
        await(
                "the result is shown",
                browser -> !browser.all(".bg-result tbody tr").isEmpty());
    }

    /** What a button that saves a file would save. */
    String saved(String within, String label) {
        run("""
                window.saved = null;
                HTMLAnchorElement.prototype.click = () => {};
                URL.createObjectURL = (blob) => { blob.text().then((text) => (window.saved = text)); return "#"; };
                """);
        find(within + " .bg-files button", label).click();
        await("the file is offered", browser -> browser.run("return window.saved") != null);
        return (String) run("return window.saved");
    }

    void await(String what, Predicate<Browser> condition) {
        new WebDriverWait(driver, PATIENCE)
                .withMessage(() -> what + " at " + driver.getCurrentUrl())
                .ignoring(StaleElementReferenceException.class)
                .until(any -> condition.test(this));
    }

    /** What the browser complained of since the last call: errors of scripts and violations of the page's policy. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
