package io.jenkins.plugins.benchmarkgate.evaluation;

import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.stats.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rules of public systems, on one number a run. */
enum PeerRule implements Contender {
    MEDIAN_RATIO_20("ratio of medians > 20 %", Location.MEDIAN) {
        @Override
        boolean isWorse(double[] earlier, double current) {
            return current / last(earlier) > 1.2;
        }
    },
    MEAN_RATIO_20("ratio of means > 20 %", Location.MEAN) {
        @Override
        boolean isWorse(double[] earlier, double current) {
            return current / last(earlier) > 1.2;
        }
    },
    GITHUB_ACTION_BENCHMARK("github-action-benchmark, > 200 %", Location.MEAN) {
        @Override
        boolean isWorse(double[] earlier, double current) {
            return current / last(earlier) > 2;
        }
    },
    CONBENCH("Conbench, z > 5", Location.MEAN) {
        @Override
        boolean isWorse(double[] earlier, double current) {
            double deviation = deviation(earlier);
            return deviation > 0 && (current - mean(earlier)) / deviation > 5;
        }
    },
    BENCHER_T("Bencher, t .99", Location.MEAN) {
        private static final double T_99_OF_7_DEGREES = 2.998;

        @Override
        boolean isWorse(double[] earlier, double current) {
            double deviation = deviation(earlier);
            double width = T_99_OF_7_DEGREES * deviation * Math.sqrt(1 + 1.0 / earlier.length);
            return deviation > 0 && current > mean(earlier) + width;
        }
    },
    RUSTC_PERF("rustc-perf, Q3 + 3 IQR of the steps", Location.MEAN) {
        @Override
        boolean isWorse(double[] earlier, double current) {
            double[] steps = new double[earlier.length - 1];
            for (int i = 0; i < steps.length; i++) {
                steps[i] = Math.abs(earlier[i] - earlier[i + 1]) / earlier[i];
            }
            Arrays.sort(steps);
            int half = steps.length / 2;
            double low = median(Arrays.copyOfRange(steps, 0, half));
            double high = median(Arrays.copyOfRange(steps, steps.length - half, steps.length));
            return (current - last(earlier)) / last(earlier) >= high + 3 * (high - low);
        }
    };

    private final String label;
    private final Location location;

    PeerRule(String label, Location location) {
        this.label = label;
        this.location = location;
    }

    @Override
    public String label() {
        return label;
    }

    abstract boolean isWorse(double[] earlier, double current);

    @Override
    public Map<String, Boolean> alarms(Runs runs, int rotation, Map<String, Double> factors) {
        var alarms = new HashMap<String, Boolean>();
        for (String name : runs.names()) {
            double[] earlier = new double[HISTORY];
            for (int build = 0; build < HISTORY; build++) {
                earlier[build] = runs.value(name, rotation, build).get(location).orElseThrow();
            }
            double current = runs.value(name, rotation, HISTORY).get(location).orElseThrow();
            alarms.put(name, isWorse(earlier, current * factors.getOrDefault(name, 1.0)));
        }
        return alarms;
    }

    private static double last(double[] values) {
        return values[values.length - 1];
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double deviation(double[] values) {
        double mean = mean(values);
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return Math.sqrt(squares / (values.length - 1));
    }

    private static double median(double[] sorted) {
        List<Double> values = new ArrayList<>();
        Arrays.stream(sorted).forEach(values::add);
        return Quantiles.median(values);
    }
}
