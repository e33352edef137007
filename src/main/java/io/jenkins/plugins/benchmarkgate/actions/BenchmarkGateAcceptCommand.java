package io.jenkins.plugins.benchmarkgate.actions;

import hudson.Extension;
import hudson.model.Run;
import io.jenkins.plugins.benchmarkgate.baseline.Accepting;
import io.jenkins.plugins.benchmarkgate.baseline.RefusedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.kohsuke.args4j.Argument;
import org.kohsuke.args4j.Option;

/** {@code benchmark-gate-accept JOB BUILD --benchmark PATTERN --reason TEXT}: rows that got worse are accepted. */
@Extension
public final class BenchmarkGateAcceptCommand extends GateCommand {
    @Argument(index = 1, metaVar = "BUILD", usage = "number of the build", required = true)
    int number;

    @Option(
            name = "--benchmark",
            metaVar = "PATTERN",
            usage =
                    "which benchmarks, of those that got worse or are missing; * and ? as in rules; may be said more than once",
            required = true)
    List<String> patterns = new ArrayList<>();

    @Option(name = "--noise", usage = "they are noise, and no new level")
    boolean noise;

    @Override
    public String getShortDescription() {
        return Messages.BenchmarkGateAcceptCommand_ShortDescription();
    }

    @Override
    Run<?, ?> build() {
        return build(number);
    }

    @Override
    String accept(Accepting accepting) throws RefusedException, IOException, InterruptedException {
        return accepting.acceptMatching(patterns, noise);
    }
}
