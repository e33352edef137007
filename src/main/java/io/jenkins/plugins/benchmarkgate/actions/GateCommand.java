package io.jenkins.plugins.benchmarkgate.actions;

import hudson.AbortException;
import hudson.cli.CLICommand;
import hudson.model.Item;
import hudson.model.Job;
import hudson.model.Run;
import io.jenkins.plugins.benchmarkgate.baseline.Accepting;
import io.jenkins.plugins.benchmarkgate.baseline.RefusedException;
import io.jenkins.plugins.benchmarkgate.store.GateId;
import java.io.IOException;
import jenkins.model.Jenkins;
import org.kohsuke.args4j.Argument;
import org.kohsuke.args4j.Option;

/** Accepts something on record from Jenkins' command line: who may, and what is said, is as on the pages. */
public abstract class GateCommand extends CLICommand {
    @Argument(index = 0, metaVar = "JOB", usage = "the job, with its folders", required = true)
    Job<?, ?> job;

    @Option(name = "--reason", metaVar = "TEXT", usage = "why; it is kept on record", required = true)
    String reason;

    @Option(name = "--id", metaVar = "ID", usage = "which gate, if the job has several or one with an id of its own")
    String id = GateId.DEFAULT;

    @Override
    protected final int run() throws IOException, InterruptedException {
        job.checkPermission(Item.CONFIGURE);
        String gate = GateId.require(id);
        Run<?, ?> build = build();
        try {
            stdout.println(accept(
                    new Accepting(build, gate, Jenkins.getAuthentication2().getName(), reason)));
            return 0;
        } catch (RefusedException e) {
            var refused = new AbortException(e.getMessage());
            refused.initCause(e);
            throw refused;
        }
    }

    /** The build that something is said of. */
    abstract Run<?, ?> build();

    /** Accepts, and says what was done. */
    abstract String accept(Accepting accepting) throws RefusedException, IOException, InterruptedException;

    /** The build of this number; an {@link IllegalArgumentException}, which ends the command with 3, if there is none. */
    final Run<?, ?> build(int number) {
        Run<?, ?> build = job.getBuildByNumber(number);
        if (build == null) {
            throw new IllegalArgumentException("%s has no build #%d".formatted(job.getFullName(), number));
        }
        return build;
    }
}
