package io.jenkins.plugins.benchmarkgate.cli.pages;

import io.jenkins.plugins.benchmarkgate.report.PageData;
import io.jenkins.plugins.benchmarkgate.report.TrendBuild;
import io.jenkins.plugins.benchmarkgate.report.TrendData;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The pages that a job has in Jenkins, as files that a browser opens without a server: {@code index.html} with the trend,
 * {@code build-<number>.html} for every build, and the scripts beside them in {@code ui}.
 */
public final class StaticPages {
    private static final List<String> SHARED = List.of("gate", "text", "state", "table", "list");

    private StaticPages() {}

    /**
     * Writes the pages and replaces those that are there.
     *
     * @param folder made where it is absent
     * @param builds oldest first; their addresses are ignored, points lead to the pages written here
     * @return the trend page
     */
    public static Path write(Path folder, List<TrendBuild> builds) throws IOException {
        Files.createDirectories(folder);
        Assets.copyTo(folder.resolve(Assets.FOLDER));
        List<TrendBuild> linked = builds.stream().map(StaticPages::linked).toList();
        for (TrendBuild build : linked) {
            writeBuild(folder.resolve(build.url()), build);
        }
        Path index = folder.resolve("index.html");
        writeTrend(index, linked);
        return index;
    }

    private static TrendBuild linked(TrendBuild build) {
        return new TrendBuild(
                build.number(),
                build.name(),
                "build-%d.html".formatted(build.number()),
                build.time(),
                build.agent(),
                build.result());
    }

    private static void writeBuild(Path file, TrendBuild build) throws IOException {
        try (HtmlPage page = open(file)) {
            page.head(build.result().name() + " " + build.name(), SHARED, List.of("build"));
            page.link("index.html", "Trend");
            page.root("bg-build-page", "data-source=\"#bg-data\" data-trend=\"index.html\"");
            page.data("bg-data", output -> PageData.write(build, output));
        }
    }

    private static void writeTrend(Path file, List<TrendBuild> builds) throws IOException {
        String name = builds.isEmpty()
                ? "Benchmarks"
                : builds.get(builds.size() - 1).result().name();
        try (HtmlPage page = open(file)) {
            page.head(name, SHARED, List.of("uplot", "chart", "series", "trend"));
            page.root("bg-trend-page", "data-source=\"#bg-overview\" data-series=\"#bg-series\"");
            page.data("bg-overview", output -> TrendData.writeOverview(builds, output));
            page.data("bg-series", output -> TrendData.writeAllSeries(builds, output));
        }
    }

    private static HtmlPage open(Path file) throws IOException {
        OutputStream output = Files.newOutputStream(file);
        return new HtmlPage(new BufferedOutputStream(output));
    }
}
