package io.jenkins.plugins.benchmarkgate.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What readers left out and why, one sentence each; of many the first ones, and how many more there are. */
final class ReaderNotes {
    private static final int MOST = 20;

    private final Set<String> kept = new LinkedHashSet<>();
    private int more;

    void add(String note) {
        if (kept.size() < MOST) {
            kept.add(note);
        } else if (!kept.contains(note)) {
            more++;
        }
    }

    List<String> all() {
        var all = new ArrayList<>(kept);
        if (more > 0) {
            all.add(String.format(Locale.ROOT, "and %,d more notes like these", more));
        }
        return List.copyOf(all);
    }
}
