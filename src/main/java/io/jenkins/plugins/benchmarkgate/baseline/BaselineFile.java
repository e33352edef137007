package io.jenkins.plugins.benchmarkgate.baseline;

import io.jenkins.plugins.benchmarkgate.gate.Baseline;
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

    public static BaselineFile of(Optional<String> path) {
        return new BaselineFile(path.orElse(DEFAULT_PATH), path.isPresent());
    }

    /** What a file that is there gives. */
    public Baseline found(String paths, Report report) {
        return report.isEmpty() ? new Baseline.Empty(paths) : new Baseline.Given(paths, report);
    }

    /**
     * What it means that no file is there; the default path may be empty, unless the last gated build had it.
     *
     * @param lastUsed the file that the last gated build used; empty where it used none
     */
    public Baseline absent(String lastUsed) {
        if (isSet) {
            return new Baseline.Lost(path, "the baseline %s is not there".formatted(path));
        }
        return lastUsed.equals(path)
                ? new Baseline.Lost(
                        path,
                        "the baseline %s, which the previous build used, is gone; from now on earlier builds serve"
                                .formatted(path))
                : new Baseline.None(path);
    }
}
