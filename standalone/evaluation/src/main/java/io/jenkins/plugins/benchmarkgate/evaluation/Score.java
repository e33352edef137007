package io.jenkins.plugins.benchmarkgate.evaluation;

import io.jenkins.plugins.benchmarkgate.evaluation.Answer.Light;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** How often a contender called a benchmark, or a build of a hundred, worse. Not thread-safe. */
final class Score {
    private static final int RESAMPLES = 1000;
    private static final int BUILD_RESAMPLES = 200;
    private static final int BUILDS = 1000;
    private static final int BUILD_SIZE = 100;

    private final Map<String, Map<Integer, Light>> answers = new TreeMap<>();
    private final Set<Integer> events = new HashSet<>();
    private double remeasured;
    private int judged;

    /**
     * Counts an answer.
     *
     * @param build which build it is; suites that were measured in the same runs share it
     */
    void add(int build, Answer answer) {
        answer.rows()
                .forEach((name, light) ->
                        answers.computeIfAbsent(name, any -> new HashMap<>()).put(build, light));
        if (answer.isEvent()) {
            events.add(build);
        }
        remeasured += answer.remeasured();
        judged += answer.rows().size();
    }

    boolean isEmpty() {
        return answers.isEmpty();
    }

    /** The share of comparisons in which it said so, with its 95 % interval. */
    Interval share(Light light, long seed) {
        List<Double> shares = answers.values().stream()
                .map(each ->
                        each.values().stream().filter(said -> said == light).count() / (double) each.size())
                .toList();
        return Interval.of(
                shares.size(),
                RESAMPLES,
                seed,
                sample -> sample.stream().mapToDouble(shares::get).average().orElse(0));
    }

    /** How many of a hundred benchmarks it wants measured again. */
    double remeasured() {
        return BUILD_SIZE * remeasured / judged;
    }

    /** The share of builds of 100 benchmarks in which it calls at least one, or the whole suite, worse. */
    Interval builds(long seed) {
        List<Map<Integer, Light>> series = List.copyOf(answers.values());
        List<Integer> builds = series.stream()
                .flatMap(each -> each.keySet().stream())
                .distinct()
                .sorted()
                .toList();
        var random = new Random(seed);
        return Interval.of(series.size(), BUILD_RESAMPLES, seed, sample -> redBuilds(series, builds, sample, random));
    }

    private double redBuilds(
            List<Map<Integer, Light>> series, List<Integer> builds, List<Integer> sample, Random random) {
        int red = 0;
        for (int i = 0; i < BUILDS; i++) {
            int build = builds.get(random.nextInt(builds.size()));
            red += events.contains(build) || hasRed(series, build, sample, random) ? 1 : 0;
        }
        return red / (double) BUILDS;
    }

    /** A hundred different benchmarks where there are so many, else drawn with repetition. */
    private static boolean hasRed(List<Map<Integer, Light>> series, int build, List<Integer> sample, Random random) {
        List<Integer> drawn = new ArrayList<>();
        if (sample.size() > BUILD_SIZE) {
            drawn.addAll(sample);
            Collections.shuffle(drawn, random);
        } else {
            random.ints(BUILD_SIZE, 0, sample.size()).map(sample::get).forEach(drawn::add);
        }
        return drawn.stream()
                .limit(BUILD_SIZE)
                .anyMatch(place -> series.get(place).get(build) == Light.RED);
    }

    /**
     * A figure and where it lies with 95 % certainty, resampled by benchmark.
     *
     * @param value of all benchmarks
     */
    record Interval(double value, double low, double high) {
        static Interval of(int size, int resamples, long seed, ToDoubleFunction<List<Integer>> figure) {
            var random = new Random(seed);
            List<Integer> everything = IntStream.range(0, size).boxed().toList();
            var figures = new ArrayList<Double>();
            for (int i = 0; i < resamples; i++) {
                figures.add(
                        figure.applyAsDouble(random.ints(size, 0, size).boxed().toList()));
            }
            Collections.sort(figures);
            return new Interval(
                    figure.applyAsDouble(everything), figures.get(resamples / 40), figures.get(resamples * 39 / 40));
        }
    }
}
