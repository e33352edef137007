package io.jenkins.plugins.benchmarkgate.cli;

import io.jenkins.plugins.benchmarkgate.format.Formats;
import io.jenkins.plugins.benchmarkgate.gate.Policy;
import io.jenkins.plugins.benchmarkgate.history.ResultFile;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The recorded runs of {@code examples/pytest}, gated one after the other as the builds of a job. */
final class RecordedHistory {
    private static final String CURRENT = "benchmarks/current.json";
    private static final Pattern TIME = Pattern.compile("\"datetime\": \"([^\"]+)\"");

    private RecordedHistory() {}

    /** The job with all its builds. */
    static PlayedJob play() throws IOException {
        var job = new PlayedJob(Policy.DEFAULT, "benchmark-gate", "Benchmarks");
        for (int number = 1; ; number++) {
            try (InputStream run = RecordedHistory.class.getResourceAsStream("/demo/%03d.json".formatted(number))) {
                if (run == null) {
                    return job;
                }
                build(job, number, run.readAllBytes());
            }
        }
    }

    private static void build(PlayedJob job, int number, byte[] content) throws IOException {
        Report report = Formats.read(CURRENT, Optional.empty(), new ByteArrayInputStream(content));
        var files = List.of(new ResultFile(CURRENT, ResultFiles.sha256(new ByteArrayInputStream(content))));
        job.build("#" + number, time(content), report, files);
    }

    private static long time(byte[] content) throws IOException {
        Matcher time = TIME.matcher(new String(content, StandardCharsets.UTF_8));
        if (!time.find()) {
            throw new IOException("a recorded run has no datetime");
        }
        return OffsetDateTime.parse(time.group(1)).toInstant().toEpochMilli();
    }
}
