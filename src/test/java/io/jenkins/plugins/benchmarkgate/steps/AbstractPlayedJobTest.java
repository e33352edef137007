package io.jenkins.plugins.benchmarkgate.steps;

import hudson.model.AbstractBuild;
import io.jenkins.plugins.benchmarkgate.PytestJson;
import io.jenkins.plugins.benchmarkgate.baseline.Accepting;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.history.ResultRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Plays jobs without a baseline file: each build starts from what those before it left behind. */
abstract class AbstractPlayedJobTest extends AbstractGateTest {
    List<String> play(double... milliseconds) throws IOException, InterruptedException {
        var verdicts = new ArrayList<String>();
        for (double value : milliseconds) {
            verdicts.add(gate(builds.next(), value).verdict());
        }
        return verdicts;
    }

    BuildResult gate(AbstractBuild<?, ?> build, double milliseconds) throws IOException, InterruptedException {
        workspace.write(CURRENT, PytestJson.of("a", milliseconds));
        return judge(build);
    }

    BuildResult judge(AbstractBuild<?, ?> build) throws IOException, InterruptedException {
        return run(build).result();
    }

    static ResultRow row(BuildResult result) {
        return result.rows().get(0);
    }

    /** The slowest value that the next build knows, in milliseconds. */
    double reachAfter(double next) throws Exception {
        double seconds = row(gate(builds.next(), next)).reaches().get("best-quartile");
        return Math.round(1_000_000 * seconds) / 1_000.0;
    }

    static void accept(AbstractBuild<?, ?> build, BuildResult result) throws Exception {
        new Accepting(build, result.id(), "alice", "on purpose").acceptWorse(result.rows(), false);
    }

    byte[] state() throws IOException {
        Path file = folder.resolve("benchmark-gate/benchmark-gate/state.json.gz");
        try (var input = new GZIPInputStream(Files.newInputStream(file))) {
            return input.readAllBytes();
        }
    }

    static void deleteRecursively(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
