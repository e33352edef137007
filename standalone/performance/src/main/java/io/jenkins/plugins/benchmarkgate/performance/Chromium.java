package io.jenkins.plugins.benchmarkgate.performance;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.PageLoadStrategy;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A headless Chromium, started anew for each page, so that no page profits from another. */
final class Chromium implements AutoCloseable {
    /** A page that takes longer is given up. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final String CHROMIUM = "/usr/bin/chromium";
    private static final String DRIVER = "/usr/bin/chromedriver";

    private final ChromeDriver driver;

    /**
     * Starts one.
     *
     * @param before a script that runs before those of the page, as a resource
     */
    Chromium(String before) throws IOException {
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(DRIVER))
                .usingAnyFreePort()
                .build();
        var options = new ChromeOptions();
        options.setBinary(CHROMIUM);
        options.setPageLoadStrategy(PageLoadStrategy.NONE);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1400,1000");
        driver = new ChromeDriver(service, options);
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
