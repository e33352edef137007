package io.jenkins.plugins.benchmarkgate.evaluation;

import java.util.List;
import java.util.stream.IntStream;

/** Suites whose noise is known. */
final class Steady {
    private static final double[] NOISE = {1, 1.01, .99, 1, 1.02, .98, 1, 1.01, 1, .99};

    private Steady() {}

    /** One benchmark around 100 seconds, within 2 %. */
    static DataSet suite(int runs, DataSet.Order order) {
        List<Run> values = IntStream.range(0, runs).mapToObj(Steady::run).toList();
        return DataSet.of("steady", List.of(Series.ofTimes("a", values)), order, true);
    }

    private static Run run(int number) {
        double middle = 100 * NOISE[number % NOISE.length];
        return Run.of(IntStream.range(0, 10)
                .mapToObj(round -> middle * (1 + 0.001 * round))
                .toList());
    }
}
