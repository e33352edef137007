package io.jenkins.plugins.benchmarkgate.cli;

import io.jenkins.plugins.benchmarkgate.format.Formats;
import io.jenkins.plugins.benchmarkgate.gate.Baseline;
import io.jenkins.plugins.benchmarkgate.gate.Build;
import io.jenkins.plugins.benchmarkgate.gate.Gate;
import io.jenkins.plugins.benchmarkgate.gate.GateInput;
import io.jenkins.plugins.benchmarkgate.gate.GateResult;
import io.jenkins.plugins.benchmarkgate.gate.Policy;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.history.ResultFile;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.report.Results;
import io.jenkins.plugins.benchmarkgate.report.TrendBuild;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The recorded runs of {@code examples/pytest}, gated one after the other as the builds of a job that has no baseline
 * file: its earlier builds serve.
 */
final class RecordedHistory {
    private static final String CURRENT = "benchmarks/current.json";
    private static final Baseline BASELINE = new Baseline.EarlierBuilds(ReferenceWord.MOST);
    private static final Pattern TIME = Pattern.compile("\"datetime\": \"([^\"]+)\"");

    private final Gate gate = new Gate(Policy.DEFAULT);
    private final List<TrendBuild> builds = new ArrayList<>();
    private JobState state = JobState.EMPTY;

    private RecordedHistory() {}

    /** All builds, the oldest first. */
    static List<TrendBuild> play() throws IOException {
        var history = new RecordedHistory();
        for (int number = 1; ; number++) {
            try (InputStream run = RecordedHistory.class.getResourceAsStream("/demo/%03d.json".formatted(number))) {
                if (run == null) {
                    return history.builds;
                }
                history.build(number, run.readAllBytes());
            }
        }
    }

    private void build(int number, byte[] content) throws IOException {
        Report report = Formats.read(CURRENT, Optional.empty(), new ByteArrayInputStream(content));
        var files = List.of(new ResultFile(CURRENT, ResultFiles.sha256(new ByteArrayInputStream(content))));
        GateResult decided = gate.decide(new GateInput(Build.number(number), report, List.of(), BASELINE, state));
        state = decided.stateAfter();
        BuildResult result = Results.of("benchmark-gate", "Benchmarks", decided, report, BASELINE.source(), files);
        builds.add(new TrendBuild(number, "#" + number, "", time(content), "", result));
    }

    private static long time(byte[] content) throws IOException {
        Matcher time = TIME.matcher(new String(content, StandardCharsets.UTF_8));
        if (!time.find()) {
            throw new IOException("a recorded run has no datetime");
        }
        return OffsetDateTime.parse(time.group(1)).toInstant().toEpochMilli();
    }
}
