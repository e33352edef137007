package io.jenkins.plugins.benchmarkgate.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What browsers are measured on is what it should be. */
class PageServerTest {
    @TempDir
    private Path builds;

    @TempDir
    private Path peer;

    private GeneratedJob job;

    @BeforeEach
    void generate() throws IOException {
        job = new GeneratedJob(builds, 3, 4);
        job.generate();
    }

    @Test
    void shouldServeOurPageWithItsScriptsAndData() throws IOException {
        try (var server = new PageServer()) {
            server.serve(job);

            assertThat(get(server, "")).contains("/ui/trend.js", "/ui/gate.css", "bg-trend-page");
            assertThat(get(server, "ui/uplot.js")).contains("uPlot");
            JsonNode overview = new JsonMapper().readTree(get(server, "overview"));
            assertThat(overview.path("benchmarks")).hasSize(4);
            JsonNode series = new JsonMapper().readTree(get(server, "series?key=any&metric=time"));
            assertThat(series.at("/series/0/key").asText()).isEqualTo(GeneratedJob.key(0));
            assertThat(series.at("/series/0/value")).hasSize(3);
            assertThat(server.takeSent()).isGreaterThan(10_000);
            assertThat(server.takeSent()).isZero();
        }
    }

    @Test
    void shouldFeedTheOtherPageWithTheSameValues() throws IOException {
        Files.writeString(
                peer.resolve("index.html"),
                "<script src=\"https://cdn.jsdelivr.net/npm/chart.js@2.9.2/dist/Chart.min.js\"></script>");
        Files.writeString(peer.resolve("Chart.min.js"), "chart");
        try (var server = new PageServer()) {
            server.serve(job);
            PeerPage.serve(server, peer, job);

            assertThat(get(server, "peer/")).isEqualTo("<script src=\"Chart.min.js\"></script>");
            assertThat(get(server, "peer/Chart.min.js")).isEqualTo("chart");
            String data = get(server, "peer/data.js");
            JsonNode entries = new JsonMapper()
                    .readTree(data.substring("window.BENCHMARK_DATA = ".length()))
                    .at("/entries/Benchmark");
            assertThat(entries).hasSize(3);
            JsonNode series = new JsonMapper().readTree(get(server, "series"));
            assertThat(entries.at("/2/benches/0/name").asText()).isEqualTo(GeneratedJob.key(0));
            assertThat((float) entries.at("/2/benches/0/value").asDouble())
                    .isEqualTo((float) series.at("/series/0/value/2").asDouble());
        }
    }

    @Test
    void shouldNotMeasureAPageThatLoadsFromElsewhere() throws IOException {
        Files.writeString(peer.resolve("index.html"), "<script src=\"https://cdn.example.org/x.js\"></script>");
        try (var server = new PageServer()) {
            assertThatIOException().isThrownBy(() -> PeerPage.serve(server, peer, job));
        }
    }

    private static String get(PageServer server, String path) throws IOException {
        try (var answer = new GZIPInputStream(server.address(path).toURL().openStream())) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
