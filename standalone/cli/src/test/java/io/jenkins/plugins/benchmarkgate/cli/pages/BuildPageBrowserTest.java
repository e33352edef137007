package io.jenkins.plugins.benchmarkgate.cli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page of one build. */
class BuildPageBrowserTest extends AbstractStaticPageTest {
    @Test
    void shouldShowARowOfABuildWithItsSentence() throws IOException {
        StaticPages.write(folder, job());

        browser.open(folder.resolve("build-9.html"), "");

        assertThat(browser.text(".bg-header")).contains("Failed", "1 of 4 compared", "benchmarks/baseline.json");
        assertThat(browser.text(".bg-list tbody tr"))
                .contains("slow", "decided by the threshold of 20 % for slow", "100 ms", "130 ms", "120 ms");
        browser.one(".bg-list tbody a").click();
        browser.await("the trend is shown", each -> each.address().contains("index.html?key=slow"));
        browser.awaitChart();
    }

    @Test
    void shouldWriteUnitsAndArrowsOfASentenceAsPeopleDo() throws IOException {
        var build = new SampleJob(1);
        build.row("time_us -> b", "time", 108, "UNCHANGED")
                .put("reason", "median 107 us -> 108 us (+0.7 %): within the limit; unit ns -> us, time_us -> b");
        StaticPages.write(folder, List.of(build.build()));

        browser.open(folder.resolve("build-1.html"), "");

        assertThat(browser.text(".bg-reason"))
                .isEqualTo("median 107 µs → 108 µs (+0.7 %): within the limit; unit ns -> us, time_us -> b");
    }

    @Test
    void shouldLeaveTheLooksToTheSentence() throws IOException {
        var build = new SampleJob(1);
        looked(build, "red", "worse by more than 20 % in both looks; looks 131 ms, then 125 ms; limit 120 ms");
        looked(build, "calm", "within the threshold of 20 %; looks 131 ms, then 125 ms");
        StaticPages.write(folder, List.of(build.build()));
        browser.open(folder.resolve("build-1.html"), "");

        assertThat(browser.texts(".bg-list tbody .bg-reason"))
                .containsExactlyInAnyOrder(
                        "worse by more than 20 % in both looks; looks 131 ms, then 125 ms; limit 120 ms",
                        "within the threshold of 20 %; looks 131 ms, then 125 ms");
        assertThat(browser.saved(".bg-list", "CSV"))
                .startsWith("key,metric,group,status,change")
                .contains("\"131\n125\",\"within the threshold of 20 %; looks 131 ms, then 125 ms\",ms");
        assertThat(browser.saved(".bg-list", "JSON")).contains("\"looks\": [\n      131,\n      125\n    ]");
    }

    private static void looked(SampleJob build, String name, String reason) {
        build.row(name, "time", 125, "REGRESSED")
                .put("reason", reason)
                .putArray("looks")
                .add(131)
                .add(125);
    }
}
