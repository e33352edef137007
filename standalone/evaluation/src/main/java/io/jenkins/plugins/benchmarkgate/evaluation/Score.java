package io.jenkins.plugins.benchmarkgate.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * How often a contender called a benchmark worse.
 *
 * @param alarms for each benchmark one answer a rotation
 */
record Score(Map<String, List<Boolean>> alarms) {
    private static final int RESAMPLES = 1000;
    private static final int BUILDS = 2000;
    private static final int BUILD_SIZE = 100;

    /** The share of comparisons with an alarm and its 95 % interval, resampled by benchmark. */
    String share(long seed) {
        var random = new Random(seed);
        List<Double> shares = alarms.values().stream().map(Score::share).toList();
        var means = new ArrayList<Double>();
        for (int i = 0; i < RESAMPLES; i++) {
            means.add(random.ints(shares.size(), 0, shares.size())
                    .mapToDouble(shares::get)
                    .average()
                    .orElse(0));
        }
        Collections.sort(means);
        double mean = shares.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        return String.format(
                Locale.ROOT, "%.4f (%.4f to %.4f)", mean, means.get(RESAMPLES / 40), means.get(RESAMPLES * 39 / 40));
    }

    private static double share(List<Boolean> answers) {
        return answers.stream().filter(answer -> answer).count() / (double) answers.size();
    }

    /** The share of builds of 100 benchmarks with at least one alarm. */
    String builds(long seed) {
        var random = new Random(seed);
        var names = new ArrayList<>(alarms.keySet());
        int rotations = alarms.get(names.get(0)).size();
        int red = 0;
        for (int i = 0; i < BUILDS; i++) {
            Collections.shuffle(names, random);
            int rotation = random.nextInt(rotations);
            red += names.stream()
                            .limit(BUILD_SIZE)
                            .anyMatch(name -> alarms.get(name).get(rotation))
                    ? 1
                    : 0;
        }
        return String.format(Locale.ROOT, "%.3f", red / (double) BUILDS);
    }
}
