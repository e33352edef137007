package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Which location of the rounds is compared. */
public enum Statistic {
    /** The first of these that both sides have: best quartile together with extreme; median; mean; the single value. */
    AUTO("auto"),
    BEST_QUARTILE("best-quartile"),
    EXTREME("extreme"),
    /** The extreme of a benchmark where smaller is better; where bigger is better, no file tells the slowest round. */
    MIN("min"),
    /** The extreme of a benchmark where bigger is better. */
    MAX("max"),
    MEDIAN("median"),
    MEAN("mean"),
    VALUE("value");

    private static final List<List<Location>> PREFERENCE = List.of(
            List.of(Location.BEST_QUARTILE, Location.EXTREME),
            List.of(Location.MEDIAN),
            List.of(Location.MEAN),
            List.of(Location.VALUE));

    private final String id;

    Statistic(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** The statistic with this word. */
    public static Statistic parse(String id) {
        return Arrays.stream(values())
                .filter(statistic -> statistic.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "statistic must be one of %s, was \"%s\"".formatted(ids(), id)));
    }

    private static String ids() {
        return Arrays.stream(values()).map(Statistic::id).collect(Collectors.joining(", "));
    }

    /** The locations to compare, one or two; empty where one side lacks them. */
    List<Location> choose(Locations baseline, Locations current, Direction direction) {
        return switch (this) {
            case AUTO -> PREFERENCE.stream()
                    .filter(choice -> choice.stream().allMatch(one -> baseline.has(one) && current.has(one)))
                    .findFirst()
                    .orElse(List.of());
            case MIN -> direction == Direction.SMALLER ? only(Location.EXTREME, baseline, current) : List.of();
            case MAX -> direction == Direction.BIGGER ? only(Location.EXTREME, baseline, current) : List.of();
            default -> only(Location.valueOf(name()), baseline, current);
        };
    }

    private static List<Location> only(Location location, Locations baseline, Locations current) {
        return baseline.has(location) && current.has(location) ? List.of(location) : List.of();
    }
}
