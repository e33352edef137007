package io.jenkins.plugins.benchmarkgate.cli;

import io.jenkins.plugins.benchmarkgate.cli.pages.Comparisons;
import io.jenkins.plugins.benchmarkgate.gate.Comparison;
import io.jenkins.plugins.benchmarkgate.gate.GateResult;
import io.jenkins.plugins.benchmarkgate.gate.Policy;
import io.jenkins.plugins.benchmarkgate.history.StoredBuild;
import io.jenkins.plugins.benchmarkgate.report.ComparisonData;
import io.jenkins.plugins.benchmarkgate.report.TrendBuild;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Compares the last of some played builds with those before it.
 *
 * @param builds oldest first, numbered from 1
 */
record PlayedComparisons(Policy policy, List<StoredBuild> builds) implements Comparisons {
    private static final int MOST = 30;

    @Override
    public int count() {
        return Math.max(0, Math.min(MOST, builds.size() - 1));
    }

    @Override
    public void write(TrendBuild base, TrendBuild last, OutputStream output) throws IOException {
        List<StoredBuild> before = builds.subList(Math.max(0, base.number() - Comparison.HISTORY), base.number());
        GateResult judged = new Comparison(policy).between(before, builds.get(builds.size() - 1));
        ComparisonData.write(base, ComparisonData.judged(last, judged, base.name()), output);
    }
}
