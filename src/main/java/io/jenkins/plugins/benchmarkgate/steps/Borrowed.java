package io.jenkins.plugins.benchmarkgate.steps;

import hudson.model.Run;
import io.jenkins.plugins.benchmarkgate.baseline.FoundBaseline;
import io.jenkins.plugins.benchmarkgate.baseline.References;
import io.jenkins.plugins.benchmarkgate.gate.Baseline;
import io.jenkins.plugins.benchmarkgate.gate.Lender;
import io.jenkins.plugins.benchmarkgate.gate.Reviewed;
import java.util.List;
import java.util.Optional;

/**
 * What other builds and jobs lend to a build.
 *
 * @param reference what the parameter of this name leads to; empty where a file is looked for
 * @param trunk the job of the target or primary branch
 * @param reviewed what the last build of a change request's target was judged by
 */
record Borrowed(Optional<FoundBaseline> reference, Optional<Lender> trunk, Optional<Reviewed> reviewed) {
    /** Finds it, with the authentication of whoever runs the build. */
    static Borrowed find(GateSettings settings, Run<?, ?> run) {
        var references = new References(run, settings.getId());
        return new Borrowed(
                Optional.ofNullable(settings.getReference()).map(setting -> setting.find(references)),
                references.trunk(),
                references.reviewed());
    }

    Optional<Baseline> baseline() {
        return reference.map(FoundBaseline::baseline);
    }

    List<String> notes() {
        return reference.map(FoundBaseline::notes).orElse(List.of());
    }
}
