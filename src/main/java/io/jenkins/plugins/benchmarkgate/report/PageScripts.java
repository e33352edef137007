package io.jenkins.plugins.benchmarkgate.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * The scripts of each page, each after those that it uses. They lie in the package {@code ui}; some have styles of the
 * same name.
 */
public enum PageScripts {
    BUILD(list("files", "commits", "build")),
    TREND(list(
            "uplot",
            "marks",
            "accepted",
            "heat",
            "view",
            "files",
            "axes",
            "hover",
            "legend",
            "chart",
            "range",
            "commits",
            "starts",
            "numbers",
            "series",
            "build",
            "compare",
            "trial",
            "calibrate",
            "spark",
            "trend")),
    /** The agents of a job. */
    AGENTS(Stream.of("gate", "text", "table", "files", "agents")),
    /** The small chart on the front page of a job. */
    FRONT(Stream.of("gate", "text", "front"));

    private final List<String> names;

    PageScripts(Stream<String> names) {
        this.names = names.toList();
    }

    /** A page with a list of rows. A constant cannot see the static fields of its enum yet. */
    private static Stream<String> list(String... own) {
        return Stream.concat(Stream.of("gate", "text", "state", "table", "list"), Stream.of(own));
    }

    /** Their names without an ending, {@code gate}. */
    public List<String> names() {
        return names;
    }
}
