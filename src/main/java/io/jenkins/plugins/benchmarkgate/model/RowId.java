package io.jenkins.plugins.benchmarkgate.model;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Identifies a row of a report.
 *
 * @param key full name of the benchmark with its parameters
 * @param metric what was measured
 */
public record RowId(String key, String metric) implements Comparable<RowId>, Serializable {
    private static final long serialVersionUID = 1L;
    private static final Comparator<RowId> BY_NAME =
            Comparator.comparing(RowId::key).thenComparing(RowId::metric);

    @Override
    public int compareTo(RowId other) {
        return BY_NAME.compare(this, other);
    }
}
