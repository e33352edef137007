package io.jenkins.plugins.benchmarkgate.evaluation;

import io.jenkins.plugins.benchmarkgate.model.Machine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Runs of a suite whose code did not change, or hardly.
 *
 * @param machines where each run ran
 * @param order whether the order of the runs means something
 * @param isLabelled whether no code changed at all; else an alarm that the next run repeats counts as right
 */
record DataSet(String name, List<Series> series, List<Machine> machines, Order order, boolean isLabelled) {
    /** How many builds go before the first that is judged. */
    static final int HISTORY = 8;

    private static final Machine MACHINE = new Machine("cpu", "x86_64", "2", "Linux", "17");
    private static final int PERMUTATIONS = 10;

    /** What the order of the runs says. */
    enum Order {
        /** One after the other, perhaps over hours. */
        TIME,
        /** None: any order is as good. */
        ANY
    }

    DataSet {
        series = List.copyOf(series);
        machines = List.copyOf(machines);
        for (Series each : series) {
            if (each.runs().size() != machines.size()) {
                throw new IllegalArgumentException("%s: %s has %d runs, not %d"
                        .formatted(name, each.name(), each.runs().size(), machines.size()));
            }
        }
    }

    /** All runs on one machine. */
    static DataSet of(String name, List<Series> series, Order order, boolean isLabelled) {
        int runs = series.get(0).runs().size();
        return new DataSet(name, series, Collections.nCopies(runs, MACHINE), order, isLabelled);
    }

    /** A machine that is not the usual one. */
    static Machine otherMachine() {
        return new Machine("another cpu", "x86_64", "4", "Linux", "17");
    }

    static Machine machine() {
        return MACHINE;
    }

    boolean hasRounds() {
        return series.stream()
                .allMatch(each ->
                        each.runs().stream().flatMap(Optional::stream).allMatch(run -> run.rounds().length > 1));
    }

    /**
     * The jobs to play.
     *
     * @param hasLooks whether builds are measured again
     */
    List<Play> plays(boolean hasLooks, long seed) {
        int runs = machines.size();
        if (order == Order.TIME) {
            return List.of(hasLooks ? Play.ofPairs(runs, HISTORY) : Play.ofAll(runs, HISTORY));
        }
        var random = new Random(seed);
        var plays = new ArrayList<Play>();
        List<Integer> shuffled =
                new ArrayList<>(IntStream.range(0, runs).boxed().toList());
        for (int i = 0; i < PERMUTATIONS; i++) {
            Collections.shuffle(shuffled, random);
            int[] order = shuffled.stream().mapToInt(Integer::intValue).toArray();
            plays.add(Play.ofOrder(Arrays.copyOf(order, Math.min(runs, HISTORY + 2))));
        }
        return plays;
    }
}
