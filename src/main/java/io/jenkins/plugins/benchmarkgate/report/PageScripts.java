package io.jenkins.plugins.benchmarkgate.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * The scripts of each page, each after those that it uses. They lie in the package {@code ui}; some have styles of the
 * same name.
 */
public enum PageScripts {
    BUILD("build"),
    TREND("uplot", "marks", "heat", "view", "files", "chart", "series", "trend");

    private final List<String> names;

    PageScripts(String... own) {
        names = Stream.concat(shared(), Stream.of(own)).toList();
    }

    /** A constant cannot see the static fields of its enum yet. */
    private static Stream<String> shared() {
        return Stream.of("gate", "text", "state", "table", "list");
    }

    /** Their names without an ending, {@code gate}. */
    public List<String> names() {
        return names;
    }
}
