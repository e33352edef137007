package io.jenkins.plugins.benchmarkgate.cli.pages;

import io.jenkins.plugins.benchmarkgate.model.RowId;
import io.jenkins.plugins.benchmarkgate.report.PageData;
import io.jenkins.plugins.benchmarkgate.report.PageScripts;
import io.jenkins.plugins.benchmarkgate.report.TrendBuild;
import io.jenkins.plugins.benchmarkgate.report.TrendData;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The pages that a job has in Jenkins, as files that a browser opens without a server: {@code index.html} with the trend,
 * {@code build-<number>.html} for every build, and beside them the scripts in {@code ui} and the series in {@code data}.
 */
public final class StaticPages {

    private static final String SERIES = "data/series-";
    private static final String COMPARISON = "data/compare-";
    private static final int SERIES_PER_FILE = 200;

    private StaticPages() {}

    /** Writes the pages without comparisons. */
    static Path write(Path folder, List<TrendBuild> builds) throws IOException {
        return write(folder, builds, Comparisons.NONE);
    }

    /**
     * Writes the pages and replaces those that are there.
     *
     * @param folder made where it is absent
     * @param builds oldest first; their addresses are ignored, points lead to the pages written here
     * @param comparisons of the last of them with those before it
     * @return the trend page
     */
    public static Path write(Path folder, List<TrendBuild> builds, Comparisons comparisons) throws IOException {
        Files.createDirectories(folder);
        Assets.copyTo(folder.resolve(Assets.FOLDER));
        List<TrendBuild> linked = builds.stream().map(StaticPages::linked).toList();
        for (TrendBuild build : linked) {
            writeBuild(folder.resolve(build.url()), build);
        }
        Path index = folder.resolve("index.html");
        writeTrend(index, linked, comparisons.count());
        writeSeries(folder, linked);
        writeComparisons(folder, linked, comparisons);
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
            page.head(build.result().name() + " " + build.name(), PageScripts.BUILD.names());
            page.link("index.html", "Trend");
            page.root("bg-build-page", "data-source=\"#bg-data\" data-trend=\"index.html\"");
            page.data("bg-data", output -> PageData.write(build, output));
        }
    }

    private static void writeTrend(Path file, List<TrendBuild> builds, int comparisons) throws IOException {
        String name = builds.isEmpty()
                ? "Benchmarks"
                : builds.get(builds.size() - 1).result().name();
        try (HtmlPage page = open(file)) {
            page.head(name, PageScripts.TREND.names());
            page.root(
                    "bg-trend-page",
                    "data-source=\"#bg-overview\" data-series-files=\"%s\" data-series-per-file=\"%d\"%s"
                            .formatted(
                                    SERIES,
                                    SERIES_PER_FILE,
                                    comparisons == 0
                                            ? ""
                                            : " data-compare-files=\"%s\" data-compare-count=\"%d\""
                                                    .formatted(COMPARISON, comparisons)));
            page.data("bg-overview", output -> TrendData.writeOverview(builds, output));
        }
    }

    /** Files that hand their data to the page as scripts, which is all that a page from a disk may load. */
    private static void writeSeries(Path folder, List<TrendBuild> builds) throws IOException {
        Files.createDirectories(folder.resolve(SERIES).getParent());
        List<RowId> ids = TrendData.ids(builds);
        for (int from = 0, file = 0; from < ids.size(); from += SERIES_PER_FILE, file++) {
            List<RowId> some = ids.subList(from, Math.min(from + SERIES_PER_FILE, ids.size()));
            writeData(folder, SERIES + file + ".js", json -> TrendData.writeSeries(builds, some, json));
        }
    }

    private static void writeComparisons(Path folder, List<TrendBuild> builds, Comparisons comparisons)
            throws IOException {
        int last = builds.size() - 1;
        for (int place = last - comparisons.count(); place < last; place++) {
            TrendBuild base = builds.get(place);
            writeData(
                    folder,
                    COMPARISON + base.number() + ".js",
                    json -> comparisons.write(base, builds.get(last), json));
        }
    }

    private static void writeData(Path folder, String name, PackedData data) throws IOException {
        try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            output.write("BenchmarkGate.deliver(\"%s\",\"".formatted(name).getBytes(StandardCharsets.US_ASCII));
            data.packInto(output);
            output.write("\");\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static HtmlPage open(Path file) throws IOException {
        OutputStream output = Files.newOutputStream(file);
        return new HtmlPage(new BufferedOutputStream(output));
    }
}
