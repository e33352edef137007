package io.jenkins.plugins.benchmarkgate.performance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.WebDriverException;

/** Measures pages and chart libraries in one browser, in turn, and prints the tables of docs/performance.md. */
final class MeasureBrowser {
    private static final String RESOURCES = "/io/jenkins/plugins/benchmarkgate/performance/";
    private static final int TURNS = 5;

    /** Of each library its file in the folder; ours comes with us. */
    private static final Map<String, String> LIBRARIES =
            Map.of("chartjs", "chart.umd.min.js", "echarts", "echarts.min.js");

    private static final String USED = """
            const { PART: time, tasks } = window.benchmarkGateMeasured ?? {};
            return time === undefined ? null : [time, tasks.filter(([start]) => start < time).reduce((sum, [, long]) => sum + long - 50, 0)];
            """;

    /** What was measured of a page. */
    private record Page(double bytes, double usable, double blocked, double heap) {
        String shown() {
            return "%s | %.0f ms | %.0f ms | %.1f MB".formatted(size(bytes), usable, blocked, heap / 1e6);
        }
    }

    private MeasureBrowser() {}

    /** Takes the folder of the other page and that of the libraries; what is left out is not measured. */
    public static void main(String[] arguments) throws Exception {
        Path peer = arguments.length > 0 ? Path.of(arguments[0]) : null;
        Path libraries = arguments.length > 1 ? Path.of(arguments[1]) : null;
        System.out.println("| page | sent | first of it can be used after | main thread blocked | heap |");
        System.out.println("|---|---|---|---|---|");
        pages(100, 100, peer);
        pages(1000, 1000, peer);
        pages(100, 10_000, null);
        System.out.println();
        System.out.println("| library | file | packed | first chart | frames a second while panning |");
        System.out.println("|---|---|---|---|---|");
        try (var server = new PageServer()) {
            library(server, "uplot", PageServer.resource("/io/jenkins/plugins/benchmarkgate/ui/uplot.js"));
            for (var each : LIBRARIES.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .toList()) {
                if (libraries != null && Files.exists(libraries.resolve(each.getValue()))) {
                    library(server, each.getKey(), Files.readAllBytes(libraries.resolve(each.getValue())));
                }
            }
        }
    }

    /** Prints our list, one of our benchmarks and the other page, for the same job. */
    private static void pages(int builds, int benchmarks, Path peer) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("benchmark-gate-pages");
        try (var server = new PageServer()) {
            var job = new GeneratedJob(folder, builds, benchmarks);
            System.err.printf("Generating %d builds of %d benchmarks ...%n", builds, benchmarks);
            job.generate();
            server.serve(job);
            if (peer != null) {
                PeerPage.serve(server, peer, job);
            }
            var list = new ArrayList<Page>();
            var chart = new ArrayList<Page>();
            var other = new ArrayList<Page>();
            for (int turn = 0; turn < TURNS; turn++) {
                list.add(page(server, "", "list"));
                chart.add(page(
                        server,
                        "?metric=time&key="
                                + GeneratedJob.key(0).replace("[", "%5B").replace("]", "%5D"),
                        "chart"));
                if (peer != null && other.size() == turn) {
                    other.add(page(server, "peer/", "chart"));
                }
            }
            String name = "%,d builds × %,d benchmarks".formatted(builds, benchmarks);
            print("our list", name, list);
            print("our chart of one benchmark, with the list", name, chart);
            if (peer != null) {
                print("github-action-benchmark", name, other);
            }
        } finally {
            Folders.delete(folder);
        }
    }

    private static void print(String page, String job, List<Page> turns) {
        List<Page> sorted =
                turns.stream().sorted(Comparator.comparingDouble(Page::usable)).toList();
        System.out.printf(
                "| %s, %s | %s |%n", page, job, sorted.get(sorted.size() / 2).shown());
    }

    private static Page page(PageServer server, String path, String part) throws IOException, InterruptedException {
        server.takeSent();
        try (var browser = new MeasuredPage(RESOURCES + "usable.js")) {
            browser.open(server.address(path));
            List<Double> used = MeasuredPage.numbers(browser.await(USED.replace("PART", part)));
            return new Page(server.takeSent(), used.get(0), used.get(1), browser.heap());
        } catch (WebDriverException | IllegalStateException e) {
            System.err.printf("%s: %s%n", path, e.getMessage());
            return new Page(server.takeSent(), Double.POSITIVE_INFINITY, Double.NaN, Double.NaN);
        }
    }

    private static void library(PageServer server, String name, byte[] script)
            throws IOException, InterruptedException {
        server.keep("/panning/%s.js".formatted(name), script);
        server.keep("/panning/panning.js", PageServer.resource(RESOURCES + "panning.js"));
        server.keep("/panning/" + name, """
                <!DOCTYPE html><html lang="en"><head><title>%1$s</title><link rel="icon" href="data:,"></head>
                <body data-library="%1$s"><div id="place"></div><script src="%1$s.js"></script><script src="panning.js"></script></body></html>
                """.formatted(name).getBytes(StandardCharsets.UTF_8));
        var turns = new ArrayList<List<Double>>();
        for (int turn = 0; turn < TURNS; turn++) {
            try (var browser = new MeasuredPage(RESOURCES + "usable.js")) {
                browser.open(server.address("panning/" + name));
                turns.add(
                        MeasuredPage.numbers(
                                browser.await(
                                        "const panned = window.benchmarkGatePanned; return panned ? [panned.first, panned.frames] : null;")));
            }
        }
        System.out.printf(
                "| %s | %s | %s | %.0f ms | %.1f |%n",
                name,
                size(script.length),
                size(server.sizeOf("/panning/%s.js".formatted(name))),
                middle(turns, 0),
                middle(turns, 1));
    }

    private static double middle(List<List<Double>> turns, int place) {
        List<Double> sorted =
                turns.stream().map(turn -> turn.get(place)).sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static String size(double bytes) {
        return bytes < 1e6 ? "%.0f KB".formatted(bytes / 1e3) : "%.1f MB".formatted(bytes / 1e6);
    }
}
