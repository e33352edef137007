package io.jenkins.plugins.benchmarkgate.model;

import java.io.Serializable;

/**
 * How often a benchmark was measured from the start: processes of {@code go test -count}, forks of JMH, several files.
 * Two repetitions differ by more than two rounds of one do.
 *
 * @param count how many; 1 or more
 * @param stddev standard deviation of the repetitions' values, in the unit of the measurement; NaN for one
 */
public record Repetitions(int count, double stddev) implements Serializable {
    private static final long serialVersionUID = 1L;

    public static final Repetitions ONE = new Repetitions(1, Double.NaN);

    public Repetitions {
        if (count < 1) {
            throw new IllegalArgumentException("there must be at least one repetition, was " + count);
        }
    }
}
