package io.jenkins.plugins.benchmarkgate.history;

import java.util.Map;

/**
 * The benchmarks of a build counted, as that is stored and published. The movement of the whole suite is none of them.
 *
 * @param compared how many were held against a baseline
 * @param worse how many of these regressed, warn or drifted
 * @param better how many of these improved
 * @param unconfirmed how many of these look worse, and nothing has confirmed it yet
 * @param unmeasurable of how many only changes of more than three times their threshold could be seen
 * @param leftOut how many were not compared, by status
 * @param meanChange geometric mean over the compared ones, as a ratio in the bad direction: 0.02 is 2 % worse; null where
 *     there are none
 */
public record SuiteCounts(
        int compared,
        int worse,
        int better,
        int unconfirmed,
        int unmeasurable,
        Map<String, Integer> leftOut,
        Double meanChange) {
    public SuiteCounts {
        leftOut = leftOut == null ? Map.of() : Map.copyOf(leftOut);
    }
}
