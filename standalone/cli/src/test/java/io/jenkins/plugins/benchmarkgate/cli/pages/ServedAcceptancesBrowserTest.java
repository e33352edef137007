package io.jenkins.plugins.benchmarkgate.cli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.history.Acceptance;
import io.jenkins.plugins.benchmarkgate.history.Acceptance.Kind;
import org.junit.jupiter.api.Test;

/** What was accepted, on the chart, in files, and in the record. */
class ServedAcceptancesBrowserTest extends AbstractServedPageTest {
    @Test
    void shouldShowOnTheChartWhoAcceptedWhatAndWhy() {
        long time = new SampleJob(2).build().time() - 1;
        job.accept(
                new Acceptance(1, Kind.PROMOTION, 1, 1, "m", null, null, null, "al<i>ce", time, HOSTILE),
                new Acceptance(2, Kind.NOISE, 1, 1, "m", HOSTILE, "time", null, "bob", time, "not of this one"));
        browser.open(job.address().resolve("?key=plain&metric=time"));
        browser.awaitChart();

        assertThat(browser.texts(".bg-legend li")).contains("Accepted");
        assertThat(browser.texts(".bg-panel .bg-notes li"))
                .singleElement()
                .asString()
                .startsWith("#1 promoted to be the baseline by al<i>ce, ")
                .endsWith(": a b+c&d=e?f#g%20/</script>\"'\\n\\u202e\ud83d\ude80");
        assertThat(browser.run(wordsOf(0))).asString().doesNotContain("promoted");
        assertThat(browser.run(wordsOf(1))).asString().contains("#1 promoted to be the baseline by al<i>ce");
        browser.unfold(".bg-numbers");
        assertThat(browser.texts(".bg-numbers tbody tr"))
                .filteredOn(row -> row.contains("promoted to be the baseline by al<i>ce"))
                .singleElement()
                .asString()
                .startsWith("#2");
        assertThat(isDrawnAtTheStartOfTheSecondBuild()).isTrue();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void shouldNoteWithoutALineWhatNoBuildWasJudgedAfter() {
        long time = new SampleJob(2).build().time() + 1;
        job.accept(new Acceptance(1, Kind.NEW_LEVEL, 2, 2, "m", "plain", "time", null, "alice", time, "on purpose"));
        browser.open(job.address().resolve("de?key=plain&metric=time"));
        browser.awaitChart();

        assertThat(browser.text(".bg-panel .bg-notes li"))
                .startsWith("#2 als neues Niveau angenommen von alice, ")
                .endsWith(": on purpose");
        assertThat(browser.texts(".bg-legend li")).doesNotContain("Angenommen");
        assertThat(isDrawnAtTheStartOfTheSecondBuild()).isFalse();
    }

    @Test
    void shouldSayInTheFilesOfABenchmarkWhatWasAcceptedByWhomWhenAndWhy() {
        long time = new SampleJob(2).build().time() - 1;
        job.accept(
                new Acceptance(1, Kind.NOISE, 1, 1, "m", "plain", "time", null, "=alice", time, "on, \"purpose\""),
                new Acceptance(2, Kind.PROMOTION, 1, 1, "m", null, null, null, "bob", time, "release"));
        browser.open(job.address().resolve("?key=plain&metric=time"));
        browser.awaitChart();

        assertThat(browser.saved(".bg-panel", "CSV").lines())
                .satisfiesExactly(
                        head -> assertThat(head).endsWith(",agent,accepted,acceptedBy,acceptedAt,acceptedReason"),
                        first -> assertThat(first).endsWith(",\"NOISE"),
                        by -> assertThat(by).isEqualTo("PROMOTION\",\"'=alice"),
                        at -> assertThat(at).startsWith("bob\",\"").endsWith("Z"),
                        why -> assertThat(why).endsWith("Z\",\"on, \"\"purpose\"\""),
                        rest -> assertThat(rest).isEqualTo("release\""),
                        second -> assertThat(second).startsWith("2,").endsWith(",,,,"));
        assertThat(browser.saved(".bg-panel", "JSON"))
                .contains("\"accepted\": \"NOISE\\nPROMOTION\"", "\"acceptedBy\": \"=alice\\nbob\"")
                .contains("\"acceptedReason\": \"on, \\\"purpose\\\"\\nrelease\"", "\"accepted\": null");
    }

    @Test
    void shouldShowTheRecordWithTheLogOfEachPromotion() {
        job.accept(
                new Acceptance(1, Kind.NEW_LEVEL, 1, 1, "m", HOSTILE, "time", null, "al<i>ce", 1, "</script>"),
                new Acceptance(2, Kind.PROMOTION, 1, 1, "m", null, null, null, "bob", 2, "release"),
                new Acceptance(3, Kind.PROMOTION, 2, 2, "m", null, null, null, "carol", 3, "next"));
        browser.open(job.address().resolve("record"), ".bg-audit li");

        assertThat(browser.texts(".bg-audit > li")).hasSize(3);
        assertThat(browser.texts(".bg-audit > li").get(0)).startsWith("#2 promoted to be the baseline by carol, ");
        assertThat(browser.texts(".bg-audit > li").get(2)).contains("al<i>ce", "</script>", "\\u202e");
        assertThat(browser.all(".bg-audit a[href^='promotionLog']"))
                .extracting(link -> link.getAttribute("href"))
                .containsExactly(
                        job.address().resolve("promotionLog?number=3").toString(),
                        job.address().resolve("promotionLog?number=2").toString());
        assertThat(browser.all(".bg-audit details"))
                .as("only what counts can be taken back")
                .hasSize(1);
        assertThat(browser.complaints()).isEmpty();
    }

    private static String wordsOf(int place) {
        return "return document.querySelector('.bg-chart').chart.hover.words(%d).flat().map((each) => each.textContent ?? each).join('')"
                .formatted(place);
    }

    /** Whether a pixel of a vertical line has the colour of acceptances. */
    private static boolean isDrawnAtTheStartOfTheSecondBuild() {
        return (Boolean) browser.run("""
                const { chart } = document.querySelector(".bg-chart");
                const { plot } = chart;
                const wanted = chart.color("--bg-chart-accepted").match(/\\d+/g).slice(0, 3).map(Number);
                const x = Math.round(plot.valToPos(chart.before(1), "x", true));
                const { data } = plot.ctx.getImageData(x - 1, plot.bbox.top, 3, plot.bbox.height);
                for (let at = 0; at < data.length; at += 4) {
                  if (data[at + 3] > 60 && wanted.every((part, index) => Math.abs(part - data[at + index]) < 12)) {
                    return true;
                  }
                }
                return false;
                """);
    }
}
