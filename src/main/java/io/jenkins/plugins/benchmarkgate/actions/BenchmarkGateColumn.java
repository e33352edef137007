package io.jenkins.plugins.benchmarkgate.actions;

import hudson.Extension;
import hudson.model.Job;
import hudson.views.ListViewColumn;
import hudson.views.ListViewColumnDescriptor;
import io.jenkins.plugins.benchmarkgate.gate.Verdict;
import java.util.Collection;
import java.util.List;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;

/** A column of a list of jobs: what the gates of each said last. */
public final class BenchmarkGateColumn extends ListViewColumn {
    @DataBoundConstructor
    public BenchmarkGateColumn() {}

    /** The gates of an item of the list; none for a folder. */
    public Collection<BenchmarkGateJobAction> gatesOf(Object item) {
        return item instanceof Job<?, ?> job ? BenchmarkGateJobActionFactory.gatesOf(job) : List.of();
    }

    /** What the column sorts by: the worst first, jobs without a gate last. */
    public int orderOf(Collection<BenchmarkGateJobAction> gates) {
        return gates.stream()
                .mapToInt(gate -> switch (gate.getLatest().getVerdict()) {
                    case FAILED -> 0;
                    case UNSTABLE -> 1;
                    case NOT_GATED -> 2;
                    case PASSED -> 3;
                })
                .min()
                .orElse(Verdict.values().length);
    }

    /** Describes the column; a list shows it where somebody adds it. */
    @Extension
    @Symbol("benchmarkGateColumn")
    public static final class DescriptorImpl extends ListViewColumnDescriptor {
        @Override
        public String getDisplayName() {
            return Messages.BenchmarkGateColumn_DisplayName();
        }

        @Override
        public boolean shownByDefault() {
            return false;
        }
    }
}
