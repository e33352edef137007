package io.jenkins.plugins.benchmarkgate.actions;

import io.jenkins.plugins.benchmarkgate.store.GateId;

/** What the pages of a build and of a job have in common. */
final class GatePages {
    static final String ICON = "symbol-analytics";

    private GatePages() {}

    /** One segment of a URL; the prefix keeps an id such as {@code api} or {@code console} off Jenkins' own pages. */
    static String urlName(String id) {
        return id.equals(GateId.DEFAULT) ? id : GateId.DEFAULT + "-" + id;
    }
}
