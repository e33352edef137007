package io.jenkins.plugins.benchmarkgate.performance;

import io.jenkins.plugins.benchmarkgate.actions.JobTrend;
import io.jenkins.plugins.benchmarkgate.history.AcceptanceLog;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/** Measures what the trend page of a large job costs the controller, against reading the same bytes. */
final class MeasureTrend {
    private static final int TURNS = 15;

    /** A head and a row, as one reading of each file. */
    private static final int HEAD = 4096;

    private static final int ROW = 256;

    private MeasureTrend() {}

    /** Takes the numbers of builds and of benchmarks; 1000 and 10000 where they are left out. */
    public static void main(String[] arguments) throws IOException {
        int builds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
        int benchmarks = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        Path folder = Files.createTempDirectory("benchmark-gate-trend");
        try {
            var job = new GeneratedJob(folder, builds, benchmarks);
            System.err.printf("Generating %d builds of %d benchmarks ...%n", builds, benchmarks);
            job.generate();
            measure(job);
        } finally {
            Folders.delete(folder);
        }
    }

    private static void measure(GeneratedJob job) throws IOException {
        var trend = new JobTrend(job.folders(), "benchmark-gate");
        String name = "%,d builds of %,d benchmarks".formatted(job.count(), job.benchmarks());
        double restarted = milliseconds(() -> series(trend, 0));
        var series = new Paired();
        var overview = new Paired();
        var kept = new Paired();
        for (int turn = 0; turn < TURNS; turn++) {
            int benchmark = 1 + turn * 7 % job.benchmarks();
            series.add(milliseconds(() -> series(trend, benchmark)), milliseconds(() -> rowsOf(job)));
            kept.add(milliseconds(trend::overviewBuilds), milliseconds(() -> lastFilesOf(job)));
        }
        for (int turn = 0; turn < TURNS / 3; turn++) {
            overview.add(
                    milliseconds(() -> trend.writeOverview(trend.overviewBuilds(), OutputStream.nullOutputStream())),
                    milliseconds(() -> lastFilesOf(job)));
        }
        var packed = new ByteArrayOutputStream();
        try (var output = new GZIPOutputStream(packed)) {
            trend.writeOverview(trend.overviewBuilds(), output);
        }
        System.out.printf("| one series, first in a new process, %s | %.0f ms |%n", name, restarted);
        System.out.printf("| one series, warm, against reading its bytes, %s | %s |%n", name, shown(series));
        System.out.printf("| overview while it is kept, against reading its bytes, %s | %s |%n", name, shown(kept));
        System.out.printf("| overview made anew, against reading its bytes, %s | %s |%n", name, shown(overview));
        System.out.printf("| overview as it is kept, %s | %.1f MB |%n", name, packed.size() / 1e6);
        System.out.printf("| index of a build, %s | %.0f bytes a row |%n", name, bytesOfARow(job));
        System.out.printf("| heap in use after a collection, %s | %.1f MB |%n", name, heap());
    }

    private static double bytesOfARow(GeneratedJob job) throws IOException {
        return Files.size(job.index(job.count())) / (double) job.benchmarks();
    }

    private static void series(JobTrend trend, int benchmark) throws IOException {
        trend.writeSeries(
                trend.seriesBuilds(),
                Set.of(new RowId(GeneratedJob.key(benchmark), "time")),
                AcceptanceLog.EMPTY,
                OutputStream.nullOutputStream());
    }

    private static void rowsOf(GeneratedJob job) throws IOException {
        for (int build : job.folders().numbers()) {
            try (FileChannel file = FileChannel.open(job.index(build))) {
                file.read(ByteBuffer.allocate(HEAD), 0);
                file.read(ByteBuffer.allocate(ROW), file.size() / 2);
            }
        }
    }

    private static void lastFilesOf(GeneratedJob job) throws IOException {
        List<Integer> builds = job.folders().numbers();
        for (int build : builds.subList(Math.max(0, builds.size() - JobTrend.OVERVIEW_BUILDS), builds.size())) {
            Files.readAllBytes(job.index(build));
        }
    }

    private static double heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }

    private interface Task {
        void run() throws IOException;
    }

    private static double milliseconds(Task task) throws IOException {
        long start = System.nanoTime();
        task.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static String shown(Paired paired) {
        Paired.Pair middle = paired.middle();
        List<Double> range = paired.range();
        return "%.1f × (%.1f to %.1f; %.0f ms against %.0f ms)"
                .formatted(middle.ratio(), range.get(0), range.get(1), middle.ours(), middle.theirs());
    }
}
