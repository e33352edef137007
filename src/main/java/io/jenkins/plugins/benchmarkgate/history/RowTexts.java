package io.jenkins.plugins.benchmarkgate.history;

import java.util.HashMap;
import java.util.Map;

/** The names of the rows of some builds, each read once. Not for several threads. */
public final class RowTexts {
    private final Map<RowHash, RowText> byHash = new HashMap<>();

    Map<RowHash, RowText> byHash() {
        return byHash;
    }
}
