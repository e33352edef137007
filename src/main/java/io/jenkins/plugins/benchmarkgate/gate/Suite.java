package io.jenkins.plugins.benchmarkgate.gate;

import java.util.List;

/**
 * What the whole suite does in a build, as far as its rows need to know.
 *
 * @param build its number
 * @param frame how times and rates are seen
 * @param isMovementSuspect whether the build's times and rates teach nothing
 * @param looks the further measurements of the build
 */
record Suite(int build, Frame frame, boolean isMovementSuspect, List<Look> looks) {}
