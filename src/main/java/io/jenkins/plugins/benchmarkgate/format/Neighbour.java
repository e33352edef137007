package io.jenkins.plugins.benchmarkgate.format;

import java.util.Set;

/**
 * A file that a tool writes near its results and that a pattern may catch by mistake.
 *
 * @param keys paths that stand in it, as in {@link Signs}
 * @param what it is and where the results are, as the end of a sentence that begins with its name
 */
record Neighbour(Set<String> keys, String what) {}
