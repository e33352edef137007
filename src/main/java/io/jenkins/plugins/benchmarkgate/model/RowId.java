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

    // Written out because what a record has by itself is put together anew in each process: for all that a short check
    // compares, that took a tenth of its time.
    @Override
    public boolean equals(Object other) {
        return other instanceof RowId that && key.equals(that.key) && metric.equals(that.metric);
    }

    @Override
    public int hashCode() {
        return 31 * key.hashCode() + metric.hashCode();
    }

    @Override
    public int compareTo(RowId other) {
        int byKey = key.compareTo(other.key);
        return byKey != 0 ? byKey : metric.compareTo(other.metric);
    }
}
