package io.jenkins.plugins.benchmarkgate.evaluation;

import java.util.List;

/** Data sets that are reported in one table: suites that were measured in the same runs, or one alone. */
record Group(String name, List<DataSet> sets) {
    Group {
        sets = List.copyOf(sets);
    }
}
