package io.jenkins.plugins.benchmarkgate.cli;

import io.jenkins.plugins.benchmarkgate.format.Formats;
import io.jenkins.plugins.benchmarkgate.gate.Baseline;
import io.jenkins.plugins.benchmarkgate.gate.Gate;
import io.jenkins.plugins.benchmarkgate.gate.Policy;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.report.ConsoleReport;
import io.jenkins.plugins.benchmarkgate.report.Results;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Checks a small result of its own beside the start of the command. A new JVM takes longer to load and link the classes of a
 * check than to check a usual file, and one processor of two is idle while the arguments are being parsed. Until then the
 * command itself has no lambda, so that it is here that Java makes itself ready for the first one.
 */
final class Preparation implements Runnable {
    private static final String FILE = "preparation.json";

    private static final String RESULT = """
            {
                "machine_info": {"node": "node", "machine": "x86_64", "cpu": {"brand_raw": "cpu", "count": 2}},
                "commit_info": {"id": "0000000", "branch": "main"},
                "benchmarks": [
                    {
                        "group": null,
                        "name": "test",
                        "fullname": "test.py::test",
                        "params": null,
                        "stats": {
                            "min": 1.5e-05, "max": 2.5e-05, "mean": 2.0e-05, "stddev": 5e-06, "median": 2.0e-05,
                            "q1": 1.75e-05, "q3": 2.25e-05, "rounds": 3, "iterations": 1,
                            "data": [
                                1.5e-05,
                                2.0e-05,
                                2.5e-05
                            ]
                        }
                    }
                ],
                "datetime": "2026-01-01T00:00:00.000000",
                "version": "5.2.3"
            }
            """;

    private Preparation() {}

    /** Starts it where a processor is free for it and the arguments ask for a check. */
    static void startFor(String... arguments) {
        if (Runtime.getRuntime().availableProcessors() > 1
                && arguments.length > 0
                && arguments[0].equals(CheckCommand.NAME)) {
            var thread = new Thread(new Preparation(), "preparation");
            thread.setDaemon(true);
            thread.start();
        }
    }

    @Override
    public void run() {
        check();
    }

    /** What a reader of the console would see of that result. */
    static List<String> check() {
        Report report = read();
        var job = new EarlierRuns(
                new Gate(Policy.DEFAULT), new Baseline.Given(FILE, report), Optional.empty(), JobState.EMPTY);
        BuildResult result = Results.of("", "", job.decide(report, List.of()), report, FILE, List.of());
        return ConsoleReport.lines(result);
    }

    private static Report read() {
        try {
            return Formats.read(
                    FILE, Optional.empty(), new ByteArrayInputStream(RESULT.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
