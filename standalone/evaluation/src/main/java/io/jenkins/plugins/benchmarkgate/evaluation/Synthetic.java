package io.jenkins.plugins.benchmarkgate.evaluation;

import io.jenkins.plugins.benchmarkgate.model.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Made-up suites of unchanged code, each with one kind of trouble; steps and drift are what machines do over time. */
enum Synthetic {
    LOG_NORMAL("log-normal, 3 %") {
        @Override
        double[] effects(Random random, double[] suite) {
            return each(run -> 0.03 * random.nextGaussian());
        }
    },
    HEAVY_TAILS("heavy tails (t with 3 degrees, 2 %)") {
        @Override
        double[] effects(Random random, double[] suite) {
            return each(run -> 0.02 * studentOf3(random));
        }
    },
    TWO_MODES("two modes, 15 % apart, one in five runs slow") {
        @Override
        double[] effects(Random random, double[] suite) {
            return each(run -> (random.nextDouble() < 0.2 ? Math.log(1.15) : 0) + 0.01 * random.nextGaussian());
        }
    },
    DRIFT("drift of 0.1 % a build, 2 % noise") {
        @Override
        double[] effects(Random random, double[] suite) {
            return each(run -> 0.001 * run + 0.02 * random.nextGaussian());
        }
    },
    AUTOCORRELATED("autocorrelation .8, 5 %") {
        @Override
        double[] effects(Random random, double[] suite) {
            double[] effects = each(run -> 0.05 * random.nextGaussian());
            for (int run = 1; run < effects.length; run++) {
                effects[run] = 0.8 * effects[run - 1] + 0.6 * effects[run];
            }
            return effects;
        }
    },
    MACHINE_CHANGE("another machine from the middle on, 3 %") {
        @Override
        double[] effects(Random random, double[] suite) {
            double factor = -0.2 + 0.15 * random.nextGaussian();
            return each(run -> (isSecondHalf(run) ? factor : 0) + 0.03 * random.nextGaussian());
        }

        @Override
        Machine machine(int run) {
            return isSecondHalf(run) ? DataSet.otherMachine() : super.machine(run);
        }
    },
    STEPS("one lasting step of 20 % for the better, 3 %") {
        @Override
        double[] effects(Random random, double[] suite) {
            int step = RUNS / 4 + random.nextInt(RUNS / 4);
            return each(run -> (run >= step ? Math.log(0.8) : 0) + 0.03 * random.nextGaussian());
        }
    },
    MOVING_SUITE("the whole suite moves by 6 %, one run in twenty by 30 %") {
        @Override
        double[] effects(Random random, double[] suite) {
            return each(run -> suite[run] + 0.02 * random.nextGaussian());
        }
    };

    static final int RUNS = 48;
    static final int BENCHMARKS = 100;

    private static final int ROUNDS = 10;

    private final String label;

    Synthetic(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** By how much each run lies above the benchmark's level, as a logarithm. */
    abstract double[] effects(Random random, double[] suite);

    Machine machine(int run) {
        return DataSet.machine();
    }

    /** The same seed gives the same numbers. */
    DataSet generate(long seed) {
        var random = new Random(31 * seed + ordinal());
        double[] suite = each(run -> 0.06 * random.nextGaussian() + (random.nextDouble() < 0.05 ? Math.log(1.3) : 0));
        var series = new ArrayList<Series>();
        for (int i = 0; i < BENCHMARKS; i++) {
            series.add(series("%s %02d".formatted(name(), i), random, effects(random, suite)));
        }
        List<Machine> machines =
                IntStream.range(0, RUNS).mapToObj(this::machine).toList();
        return new DataSet(label, series, machines, DataSet.Order.TIME, true);
    }

    private static Series series(String name, Random random, double[] effects) {
        double level = 1e-3 * Math.exp(random.nextGaussian());
        var runs = new ArrayList<Run>();
        for (double effect : effects) {
            var rounds = new ArrayList<Double>();
            for (int round = 0; round < ROUNDS; round++) {
                rounds.add(level * Math.exp(effect + 0.02 * Math.abs(random.nextGaussian())));
            }
            runs.add(Run.of(rounds));
        }
        return Series.ofTimes(name, runs);
    }

    static boolean isSecondHalf(int run) {
        return run >= RUNS / 2;
    }

    private static double[] each(IntToDoubleFunction effect) {
        return IntStream.range(0, RUNS).mapToDouble(effect).toArray();
    }

    private static double studentOf3(Random random) {
        double squares = 0;
        for (int i = 0; i < 3; i++) {
            double normal = random.nextGaussian();
            squares += normal * normal;
        }
        return random.nextGaussian() / Math.sqrt(squares / 3);
    }
}
