package io.jenkins.plugins.benchmarkgate.history;

/**
 * A lasting step of a benchmark.
 *
 * @param lastBefore number of the last build on the old level
 * @param first number of the first build on the new one
 * @param change how much worse the new level is, as a ratio; negative for better
 */
public record LevelChange(int lastBefore, int first, double change) {}
