package io.jenkins.plugins.benchmarkgate.cli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.report.TrendBuild;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Pages as the command line writes them, opened from the disk. */
abstract class AbstractStaticPageTest extends AbstractBrowserTest {
    /** Where the list has the names of benchmarks. */
    static final String NAMES = ".bg-list tbody .bg-name";

    @TempDir
    Path folder;

    @AfterEach
    void shouldHaveLeftNoComplaintOfTheBrowser() {
        assertThat(browser.complaints()).isEmpty();
    }

    /** Four benchmarks over builds 1 to 9, of which 3 was deleted; in the last one "slow" is slower. */
    static List<TrendBuild> job() {
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

    void openTrend(List<TrendBuild> builds) throws IOException {
        openTrend(builds, "");
    }

    void openTrend(List<TrendBuild> builds, String query) throws IOException {
        browser.open(StaticPages.write(folder, builds), query);
    }

    /** How many pixels of the chart are not empty. */
    static long drawnPixels() {
        return (Long) browser.run("""
                const canvas = document.querySelector(".bg-plot canvas");
                const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
                return pixels.filter((value, index) => index % 4 === 3 && value > 0).length;
                """);
    }
}
