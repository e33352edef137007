package io.jenkins.plugins.benchmarkgate.report;

import io.jenkins.plugins.benchmarkgate.model.Location;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Which location of the rounds a series follows. A row shows the one that decided it, which may differ from build to
 * build; a line drawn through both would show steps that nothing but the choice made.
 */
final class TrendStatistic {
    private TrendStatistic() {}

    /** The one that all rows show; where they differ, the best quartile. Null where no row was compared. */
    static String of(Collection<String> shown) {
        List<String> different = shown.stream().filter(Objects::nonNull).distinct().toList();
        return switch (different.size()) {
            case 0 -> null;
            case 1 -> different.get(0);
            default -> Location.BEST_QUARTILE.id();
        };
    }
}
