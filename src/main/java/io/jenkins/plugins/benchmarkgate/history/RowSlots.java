package io.jenkins.plugins.benchmarkgate.history;

import io.jenkins.plugins.benchmarkgate.model.Location;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The numbers that a row may have, each in a slot of its own: change, smallest visible change, four that are shown (current,
 * baseline, limit, reach), and for each of these four its value at every location of the rounds.
 */
final class RowSlots {
    static final List<String> LOCATIONS =
            Arrays.stream(Location.values()).map(Location::id).toList();

    static final int CHANGE = 0;
    static final int VISIBLE = 1;
    static final int SHOWN = 2;

    /** Current, baseline, limit, reach. */
    static final int GROUPS = 4;

    static final int COUNT = SHOWN + GROUPS + GROUPS * LOCATIONS.size();

    private RowSlots() {}

    /** The slot of what a group says at a location. */
    static int located(int group, int location) {
        return SHOWN + GROUPS + group * LOCATIONS.size() + location;
    }

    /** All numbers of a row; NaN where it has none. */
    static double[] of(ResultRow row) {
        var numbers = new double[COUNT];
        numbers[CHANGE] = number(row.change());
        numbers[VISIBLE] = number(row.smallestVisible());
        List<Double> shown = Arrays.asList(row.current(), row.baseline(), row.limit(), row.reach());
        List<Map<String, Double>> located =
                List.of(row.locations(), row.baselineLocations(), row.limits(), row.reaches());
        for (int group = 0; group < GROUPS; group++) {
            numbers[SHOWN + group] = number(shown.get(group));
            for (int location = 0; location < LOCATIONS.size(); location++) {
                numbers[located(group, location)] = number(located.get(group).get(LOCATIONS.get(location)));
            }
        }
        return numbers;
    }

    private static double number(Double value) {
        return value == null ? Double.NaN : value;
    }
}
