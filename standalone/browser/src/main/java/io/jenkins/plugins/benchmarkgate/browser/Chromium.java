package io.jenkins.plugins.benchmarkgate.browser;

import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Starts the Chromium that Debian installs, without a screen and without anything that it does by itself. */
public final class Chromium {
    private static final File BROWSER = new File("/usr/bin/chromium");
    private static final File DRIVER = new File("/usr/bin/chromedriver");

    private static final List<String> ARGUMENTS = List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--window-size=1400,1000");

    private Chromium() {}

    /** Whether browser and driver are there. */
    public static boolean isInstalled() {
        return BROWSER.canExecute() && DRIVER.canExecute();
    }

    /** What {@link #start} needs, in words. */
    public static String needs() {
        return "%s and %s (Debian: chromium, chromium-driver)".formatted(BROWSER, DRIVER);
    }

    /** Starts one, with further options; whoever gets it quits it. */
    public static ChromeDriver start(Consumer<ChromeOptions> further) {
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER)
                .usingAnyFreePort()
                .build();
        var options = new ChromeOptions();
        options.setBinary(BROWSER.getPath());
        options.addArguments(ARGUMENTS);
        further.accept(options);
        return new ChromeDriver(service, options);
    }
}
