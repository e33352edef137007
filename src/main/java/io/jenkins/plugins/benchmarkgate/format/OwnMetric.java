package io.jenkins.plugins.benchmarkgate.format;

import java.util.List;

/** A metric that the author of a benchmark named: a counter, a unit. */
final class OwnMetric {
    private OwnMetric() {}

    /** Its name, {@code time (own)} where the tool's own metrics of that benchmark already have it. */
    static String name(String name, String... ofTool) {
        return List.of(ofTool).contains(name) ? name + " (own)" : name;
    }
}
