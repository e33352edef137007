package io.jenkins.plugins.benchmarkgate.baseline;

import io.jenkins.plugins.benchmarkgate.gate.Baseline;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.util.Optional;

/**
 * The baseline as a file of the workspace.
 *
 * @param path as it was set, or the default
 * @param isSet whether somebody asked for this path
 */
public record BaselineFile(String path, boolean isSet) {
    public static final String DEFAULT_PATH = "benchmarks/baseline.json";

    /** What a result names as its baseline where it had none. */
    public static final String NONE = "none";

    public static BaselineFile of(Optional<String> path) {
        return new BaselineFile(path.orElse(DEFAULT_PATH), path.isPresent());
    }

    /** What a file that is there gives. */
    public Baseline found(String paths, Report report) {
        return report.isEmpty() ? new Baseline.Empty(paths) : new Baseline.Given(paths, report);
    }

    /** What it means that no file is there; the default path may be empty, unless the last gated build had it. */
    public Baseline absent(Optional<BuildResult> previous) {
        if (isSet) {
            return new Baseline.Lost(path, "the baseline %s is not there".formatted(path));
        }
        boolean wasUsed = previous.filter(result -> result.baseline().equals(path)).isPresent();
        return wasUsed
                ? new Baseline.Lost(path, "the baseline %s, which the previous build used, is gone".formatted(path))
                : new Baseline.None(path);
    }

    /** The name under which a result remembers its baseline: what is not there was not used. */
    public static String remembered(Baseline baseline) {
        return baseline instanceof Baseline.Given || baseline instanceof Baseline.Empty ? baseline.source() : NONE;
    }
}
