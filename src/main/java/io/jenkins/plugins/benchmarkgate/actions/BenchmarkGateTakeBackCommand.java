package io.jenkins.plugins.benchmarkgate.actions;

import hudson.Extension;
import hudson.model.Run;
import io.jenkins.plugins.benchmarkgate.baseline.Accepting;
import io.jenkins.plugins.benchmarkgate.baseline.RefusedException;
import java.io.IOException;
import org.kohsuke.args4j.Argument;

/** {@code benchmark-gate-take-back JOB NUMBER --reason TEXT}: the promotion that counts is taken back. */
@Extension
public final class BenchmarkGateTakeBackCommand extends GateCommand {
    @Argument(index = 1, metaVar = "NUMBER", usage = "number of the promotion, as the record has it", required = true)
    int number;

    @Override
    public String getShortDescription() {
        return Messages.BenchmarkGateTakeBackCommand_ShortDescription();
    }

    /** Any build of the job stands for it: the promoted one may be gone. */
    @Override
    Run<?, ?> build() {
        Run<?, ?> last = job.getLastBuild();
        if (last == null) {
            throw new IllegalArgumentException("%s has no build".formatted(job.getFullName()));
        }
        return last;
    }

    @Override
    String accept(Accepting accepting) throws RefusedException, IOException, InterruptedException {
        accepting.takeBack(number);
        return "promotion %d of %s is taken back".formatted(number, job.getFullName());
    }
}
