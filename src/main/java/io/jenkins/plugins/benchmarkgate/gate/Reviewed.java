package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.Circumstances;
import io.jenkins.plugins.benchmarkgate.history.Circumstances.StoredBaseline;
import io.jenkins.plugins.benchmarkgate.history.StoredSettings;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.util.Optional;

/**
 * What the last build of a change request's target was judged by: somebody reviewed that, and nobody the change yet.
 *
 * @param build which one, {@code project/main #12}
 * @param source of its baseline, for people
 * @param file its baseline file; empty where it was compared with something else
 * @param settings empty where it was judged before settings were kept
 */
public record Reviewed(String build, String source, Optional<Report> file, Optional<StoredSettings> settings) {
    /** What is stored of the build of a job; an {@link IllegalArgumentException} if that is broken. */
    public static Reviewed of(String build, Circumstances stored) {
        StoredBaseline baseline = stored.baseline();
        return new Reviewed(
                build,
                baseline.source(),
                baseline.kind() == StoredBaseline.Kind.GIVEN ? Optional.of(baseline.report()) : Optional.empty(),
                Optional.ofNullable(stored.settings()));
    }
}
