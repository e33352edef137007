package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.AcceptedValues;
import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
                .orElseThrow(() ->
                        new IllegalArgumentException("statistic must be one of %s, was \"%s\"".formatted(ids(), id)));
    }

    private static String ids() {
        return Arrays.stream(values()).map(Statistic::id).collect(Collectors.joining(", "));
    }

    /**
     * The locations to compare, one or two: the first choice that current, baseline file and at least three values of the
     * history have, else the one that most of the history has. Empty where a side lacks them.
     */
    List<Location> choose(Locations current, Optional<Locations> file, AcceptedValues history, Direction direction) {
        List<Location> best = List.of();
        int most = -1;
        for (List<Location> choice : choices(direction)) {
            if (!current.hasAll(choice) || file.isPresent() && !file.get().hasAll(choice)) {
                continue;
            }
            int count = history.count(choice);
            if (count >= NoiseHistory.ENOUGH) {
                return choice;
            }
            boolean isOnBothSides = count > 0 || file.isPresent() || history.isEmpty();
            if (isOnBothSides && count > most) {
                best = choice;
                most = count;
            }
        }
        return best;
    }

    private List<List<Location>> choices(Direction direction) {
        return switch (this) {
            case AUTO -> PREFERENCE;
            case MIN -> direction == Direction.SMALLER ? List.of(List.of(Location.EXTREME)) : List.of();
            case MAX -> direction == Direction.BIGGER ? List.of(List.of(Location.EXTREME)) : List.of();
            default -> List.of(List.of(Location.valueOf(name())));
        };
    }
}
