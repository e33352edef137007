package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Measurement;

/** The sentences that say which rule decided a row. */
final class Reasons {
    private Reasons() {}

    static String compared(Status status, Change change, double threshold, double limit) {
        String limitText = change.measurement().unit().format(limit);
        return switch (status) {
            case REGRESSED ->
                "%s: more than the threshold of %s, limit %s".formatted(moved(change), Percent.of(threshold), limitText);
            case WARNED ->
                "%s: more than the unstable threshold of %s, but not above the limit %s"
                        .formatted(moved(change), Percent.of(threshold), limitText);
            case IMPROVED ->
                "%s: better by more than %s; update the baseline to keep it".formatted(moved(change), Percent.of(threshold));
            default -> "%s: within the threshold of %s, limit %s".formatted(moved(change), Percent.of(threshold), limitText);
        };
    }

    static String belowMinChange(Change change, Quantity minChange) {
        return "%s: no more than the minChange of %s".formatted(moved(change), minChange);
    }

    static String incomparable(String why) {
        return "not compared: " + why;
    }

    static String ignored(RowRule rule) {
        return "not gated: the rule \"%s\" ignores it".formatted(rule.pattern().pattern());
    }

    /** {@code best quartile 91.2 us -> 150 us (+64.5 %)}. */
    private static String moved(Change change) {
        Measurement measurement = change.measurement();
        String location = nameOf(change.location(), measurement);
        String values = "%s -> %s"
                .formatted(
                        measurement.unit().format(change.baseline()),
                        measurement.unit().format(change.current()));
        if (!change.agree()) {
            return "best quartile and %s moved in opposite directions"
                    .formatted(nameOf(Location.EXTREME, measurement));
        }
        String ratio = change.isFromZero() ? "" : " (%s)".formatted(Percent.signed(change.ratio()));
        String both = change.compared() > 1 ? ", the smaller of the changes of best quartile and " + nameOf(Location.EXTREME, measurement) : "";
        return "%s %s%s%s".formatted(location, values, ratio, both);
    }

    static String nameOf(Location location, Measurement measurement) {
        return switch (location) {
            case BEST_QUARTILE -> "best quartile";
            case EXTREME -> measurement.direction() == Direction.SMALLER ? "minimum" : "maximum";
            case MEDIAN -> "median";
            case MEAN -> "mean";
            case VALUE -> "value";
        };
    }
}
