package io.jenkins.plugins.benchmarkgate.actions;

import hudson.model.Cause;
import hudson.model.Job;
import hudson.model.Run;
import io.jenkins.plugins.benchmarkgate.history.ChangeRange;
import io.jenkins.plugins.benchmarkgate.report.UpstreamBuild;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.model.Jenkins;
import org.springframework.security.access.AccessDeniedException;

/**
 * The builds of other jobs that caused those between good and bad, as far as the one who asks may read them. So they are
 * looked up whenever somebody asks, and never stored or logged.
 */
final class UpstreamChanges {
    private static final Logger LOGGER = Logger.getLogger(UpstreamChanges.class.getName());
    private static final int MOST_BUILDS = 20;
    private static final int DEEPEST = 3;

    private final Function<String, Optional<Job<?, ?>>> readable;

    private UpstreamChanges(Function<String, Optional<Job<?, ?>>> readable) {
        this.readable = readable;
    }

    /** For the current user. */
    static UpstreamChanges readable() {
        return new UpstreamChanges(UpstreamChanges::find);
    }

    /** For whoever may read what is found. */
    static UpstreamChanges readable(Function<String, Optional<Job<?, ?>>> jobs) {
        return new UpstreamChanges(jobs);
    }

    private static Optional<Job<?, ?>> find(String fullName) {
        try {
            Job<?, ?> job = Jenkins.get().getItemByFullName(fullName, Job.class);
            return Optional.ofNullable(job);
        } catch (AccessDeniedException e) {
            LOGGER.log(Level.FINE, e, () -> "Not shown to whoever may not read it: " + fullName);
            return Optional.empty();
        }
    }

    /** Whether a job is there and the one who asks may read it. */
    boolean isReadable(String fullName) {
        return readable.apply(fullName).isPresent();
    }

    List<UpstreamBuild> of(Run<?, ?> run, List<ChangeRange> ranges) {
        var found = new ArrayList<UpstreamBuild>();
        for (ChangeRange range : ranges) {
            int oldest = Math.max(range.lastGood() + 1, range.first() - MOST_BUILDS + 1);
            for (int number = range.lastGood() > 0 ? oldest : range.first(); number <= range.first(); number++) {
                Run<?, ?> build = SuspectChanges.build(run, number);
                if (build != null) {
                    add(found, number, build.getCauses(), DEEPEST);
                }
            }
        }
        return found.stream().distinct().toList();
    }

    private void add(List<UpstreamBuild> found, int caused, List<Cause> causes, int depth) {
        for (Cause cause : causes) {
            if (cause instanceof Cause.UpstreamCause upstream && depth > 0) {
                readable.apply(upstream.getUpstreamProject())
                        .map(job -> (Run<?, ?>) job.getBuildByNumber(upstream.getUpstreamBuild()))
                        .map(build -> new UpstreamBuild(
                                caused,
                                "%s #%d".formatted(upstream.getUpstreamProject(), build.getNumber()),
                                build.getUrl(),
                                ChangeSets.of(build)))
                        .ifPresent(found::add);
                add(found, caused, upstream.getUpstreamCauses(), depth - 1);
            }
        }
    }
}
