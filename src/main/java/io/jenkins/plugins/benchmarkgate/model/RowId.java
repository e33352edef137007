package io.jenkins.plugins.benchmarkgate.model;

import java.io.Serializable;

/**
 * Identifies a row of a report.
 *
 * @param key full name of the benchmark with its parameters
 * @param metric what was measured
 */
public record RowId(String key, String metric) implements Comparable<RowId>, Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public int compareTo(RowId other) {
        int byKey = key.compareTo(other.key);
        return byKey != 0 ? byKey : metric.compareTo(other.metric);
    }
}
