package io.jenkins.plugins.benchmarkgate.report;

import io.jenkins.plugins.benchmarkgate.model.Location;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which location of the rounds a series follows. A row shows the one that decided it, which may differ from build to
 * build; a line drawn through both would show steps that nothing but the choice made.
 */
final class TrendStatistic {
    private static final List<String> IDS =
            Arrays.stream(Location.values()).map(Location::id).toList();

    private static final double[] NONE = {};

    private TrendStatistic() {}

    /** The one that the latest compared row shows, so that the line ends at the gate's own number; else null. */
    static String of(Collection<String> shown) {
        return shown.stream()
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** The values of a row without their names, one for each location, NaN where there is none. */
    static double[] compact(Map<String, Double> locations) {
        if (locations.isEmpty()) {
            return NONE;
        }
        var compact = new double[IDS.size()];
        for (int place = 0; place < compact.length; place++) {
            Double value = locations.get(IDS.get(place));
            compact[place] = value == null ? Double.NaN : value;
        }
        return compact;
    }

    /** One of {@link #compact}; null where there is none. */
    static Double at(double[] compact, String statistic) {
        int place = IDS.indexOf(statistic);
        return place < 0 || compact.length == 0 || Double.isNaN(compact[place]) ? null : (Double) compact[place];
    }
}
