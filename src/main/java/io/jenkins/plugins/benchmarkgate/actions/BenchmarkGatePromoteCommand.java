package io.jenkins.plugins.benchmarkgate.actions;

import hudson.Extension;
import hudson.model.Run;
import io.jenkins.plugins.benchmarkgate.baseline.Accepting;
import io.jenkins.plugins.benchmarkgate.baseline.RefusedException;
import java.io.IOException;
import org.kohsuke.args4j.Argument;

/** {@code benchmark-gate-promote JOB BUILD --reason TEXT}: a build becomes the baseline. */
@Extension
public final class BenchmarkGatePromoteCommand extends GateCommand {
    @Argument(index = 1, metaVar = "BUILD", usage = "number of the build", required = true)
    int number;

    @Override
    public String getShortDescription() {
        return Messages.BenchmarkGatePromoteCommand_ShortDescription();
    }

    @Override
    Run<?, ?> build() {
        return build(number);
    }

    @Override
    String accept(Accepting accepting) throws RefusedException, IOException, InterruptedException {
        accepting.promote();
        return "#%d of %s is the baseline from now on".formatted(number, job.getFullName());
    }
}
