package io.jenkins.plugins.benchmarkgate.performance;

import io.jenkins.plugins.benchmarkgate.browser.Chromium;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.PageLoadStrategy;
import org.openqa.selenium.chrome.ChromeDriver;

/** A page in a Chromium of its own, so that no page profits from another. */
final class MeasuredPage implements AutoCloseable {
    /** A page that takes longer is given up. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private final ChromeDriver driver;

    /**
     * Starts one.
     *
     * @param before a script that runs before those of the page, as a resource
     */
    MeasuredPage(String before) throws IOException {
        driver = Chromium.start(options -> options.setPageLoadStrategy(PageLoadStrategy.NONE));
        driver.manage().timeouts().scriptTimeout(PATIENCE).pageLoadTimeout(PATIENCE);
        driver.executeCdpCommand(
                "Page.addScriptToEvaluateOnNewDocument",
                Map.of("source", new String(PageServer.resource(before), StandardCharsets.UTF_8)));
    }

    void open(URI page) {
        driver.get(page.toString());
    }

    /** What a script gives, asked for again until it is not null. */
    Object await(String script) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Object result = driver.executeScript(script);
            if (result != null) {
                return result;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("nothing within " + PATIENCE);
    }

    /** The objects of its scripts after a collection, in bytes; what it draws on is not among them. */
    long heap() {
        driver.executeCdpCommand("HeapProfiler.collectGarbage", Map.of());
        Object used = driver.executeCdpCommand("Runtime.getHeapUsage", Map.of()).get("usedSize");
        return ((Number) used).longValue();
    }

    /** Numbers of a list. */
    static List<Double> numbers(Object list) {
        return ((List<?>) list)
                .stream().map(number -> ((Number) number).doubleValue()).toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
