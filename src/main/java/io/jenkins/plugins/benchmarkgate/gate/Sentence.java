package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.LevelChange;
import io.jenkins.plugins.benchmarkgate.history.RowState;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says of a compared row what was seen, which rule decided, and how much could have been seen at all.
 *
 * @param change that is shown
 */
record Sentence(
        RowCase row,
        RowView view,
        RowDecider decider,
        Decision decision,
        Change change,
        SecondLooks again,
        Evidence evidence) {
    String text() {
        var parts = new ArrayList<String>();
        parts.add(moved() + ": " + rule());
        if (evidence.looks().size() > 1) {
            parts.add("looks " + looks(change.location()));
        }
        parts.add(limit());
        smallestVisible().ifPresent(parts::add);
        if (view.history().left() > 0) {
            parts.add("%s without this statistic not counted"
                    .formatted(Reasons.builds(view.history().left())));
        }
        evidence.levelChange().map(Sentence::step).ifPresent(parts::add);
        return String.join("; ", parts);
    }

    /** {@code best quartile 91.2 us -> 150 us (+64.5 %)}. */
    private String moved() {
        String location = Reasons.nameOf(change.location(), row.direction());
        if (!change.agree()) {
            return "best quartile and %s moved in opposite directions"
                    .formatted(Reasons.nameOf(Location.EXTREME, row.direction()));
        }
        boolean isDrift = decision.cause() == Cause.DRIFT;
        String base =
                format(isDrift ? change.baseline() : view.yardstick().raw().at(change.location()));
        String current = format(row.current().locations().at(change.location()));
        String both = change.compared() > 1 ? ", " + nameOfOther(change.location()) + " moved no less" : "";
        return location + " " + base + " -> " + current + (isDrift ? signed(change) : ratio()) + both;
    }

    private String nameOfOther(Location location) {
        return view.locations().stream()
                .filter(other -> other != location)
                .map(other -> Reasons.nameOf(other, row.direction()))
                .collect(Collectors.joining());
    }

    /** Raw values are held against an anchor. */
    private static String signed(Change raw) {
        return raw.isFromZero() ? "" : " (" + Percent.signed(raw.ratio()) + ")";
    }

    private String ratio() {
        if (change.isFromZero()) {
            return "";
        }
        if (!view.frame().isNet() || view.frame().movement() == 0) {
            return signed(change);
        }
        double raw = view.rawChange().ratio();
        return " (" + Percent.signed(raw) + ", " + Percent.signed(change.ratio()) + " without the "
                + Percent.signed(view.frame().movement()) + " of the whole suite)";
    }

    private String rule() {
        String threshold = Percent.of(decision.decisive().threshold() * 100);
        return switch (decision.cause()) {
            case CONFIRM -> "worse by more than %s, to be confirmed by the next build".formatted(threshold);
            case NOT_MEASURED_AGAIN -> "worse by more than %s, but the re-run did not measure it".formatted(threshold);
            case NOT_REPEATED -> "not repeated" + whereElse();
            case SHORT_HISTORY ->
                "worse by more than %s, but with only %s of history nothing else corroborates it; the next such build counts"
                        .formatted(threshold, Reasons.builds(view.history().size()));
            case LEARNING ->
                "worse by more than %s, but only %d of %d builds are known: still learning"
                        .formatted(threshold, view.history().size(), NoiseHistory.ENOUGH);
            case STALE_BASELINE ->
                "beyond the limit of its own last %s, which the baseline no longer shows: it is %s slower than they are"
                        .formatted(
                                Reasons.builds(view.history().size()),
                                Percent.signed(view.staleness()).substring(1));
            case DRIFT ->
                "drifted: it and the median of its last %s are more than %s worse than the anchor, %s"
                        .formatted(Reasons.builds(view.history().size()), threshold, anchor());
            case LIMIT -> byLimit(threshold);
        };
    }

    /** What the anchor is and since when, and how little of the drift the baseline shows. */
    private String anchor() {
        if (decider.isAnchoredToFile()) {
            return "which is the baseline";
        }
        int since = row.memories().remembered().map(RowState::restart).orElse(0);
        String anchor = "the median of its first builds" + ofLender() + (since > 0 ? " since #" + since : "");
        Change ofBaseline = view.rawChange();
        if (ofBaseline.isFromZero()) {
            return anchor;
        }
        return "%s, though %s worse than %s, %s"
                .formatted(
                        anchor,
                        ofBaseline.ratio() > 0
                                ? "only " + Percent.signed(ofBaseline.ratio()).substring(1)
                                : "no",
                        view.yardstick().source(),
                        format(ofBaseline.baseline()));
    }

    /** Where the location that is shown was repeated, the other one was not. */
    private String whereElse() {
        Location shown = change.location();
        Locations limit = decision.decisive().limit();
        Location told = again.refutedIn(limit, shown);
        return told == shown
                ? ""
                : " at the %s, %s, with its limit at %s"
                        .formatted(
                                Reasons.nameOf(told, row.direction()),
                                looks(told),
                                format(view.unsee(limit).at(told)));
    }

    private String looks(Location location) {
        String first = format(row.current().locations().at(location));
        return Stream.concat(Stream.of(first), again.looks().stream().flatMap(look -> look(look, location).stream()))
                .collect(Collectors.joining(", then "));
    }

    private Optional<String> look(Look look, Location location) {
        Frame frame = look.frame().of(row.current().unit());
        String suite = frame.equals(view.frame())
                ? ""
                : " with %s of the whole suite".formatted(Percent.signed(frame.movement()));
        return look.of(row).map(again -> format(again.locations().at(location)) + suite);
    }

    private String byLimit(String threshold) {
        return switch (decision.status()) {
            case REGRESSED -> "worse by more than %s%s%s".formatted(threshold, agreement(), since());
            case WARNED -> "worse by more than the unstable threshold of %s%s".formatted(threshold, agreement());
            case WITHIN_NOISE ->
                "above the threshold of %s, but no slower than it has been without a change".formatted(threshold);
            case IMPROVED ->
                "better, the baseline is more than %s worse%s"
                        .formatted(threshold, view.yardstick().isFixed() ? "; update the baseline to keep it" : "");
            default ->
                view.change().exceeds(decision.decisive().threshold())
                        ? unchangedAbove(threshold)
                        : "within the threshold of " + threshold;
        };
    }

    private String agreement() {
        int looks = evidence.looks().size();
        return looks < 2 ? "" : " in %s looks".formatted(looks == 2 ? "both" : "all " + looks);
    }

    private String unchangedAbove(String threshold) {
        return view.change().isAbove(view.minChange())
                ? "above the threshold of %s only because the rest of the suite got faster".formatted(threshold)
                : "no more than the minChange of %s"
                        .formatted(
                                row.rule().minChange().map(Quantity::toString).orElse("0"));
    }

    private String since() {
        boolean wasRed = row.state().filter(before -> before.redSince() > 0).isPresent();
        return wasRed ? ", red since #" + evidence.redSince() : "";
    }

    /** {@code limit 120 us from the baseline + 20 % (slowest of 8 builds: 104 us)}. */
    private String limit() {
        Location location = change.location();
        double limit = decision.decisive().limit().at(location);
        String shown = format(view.frame().unsee(limit, row.direction()));
        String from = view.yardstick().source() + " + "
                + Percent.of(decision.decisive().threshold() * 100);
        if (view.history().size() == 0) {
            return "limit " + shown + ", " + from;
        }
        String reach = format(evidence.reach().orElse(Double.NaN));
        return "limit " + shown + " from " + from + " and the slowest of "
                + Reasons.builds(view.history().size()) + ofLender() + ", " + reach;
    }

    private String ofLender() {
        return row.memories().history().map(lent -> " of " + lent.job()).orElse("");
    }

    private Optional<String> smallestVisible() {
        if (evidence.smallestVisible().isEmpty()) {
            return Optional.empty();
        }
        String visible = Percent.signed(evidence.smallestVisible().getAsDouble());
        return Optional.of(
                evidence.isUnmeasurable(row.threshold() * 100)
                        ? "unmeasurable here: nothing below %s can be seen; more rounds, a higher threshold or a quieter machine would help"
                                .formatted(visible)
                        : "smallest visible change " + visible);
    }

    private static String step(LevelChange change) {
        return "level changed by %s between #%d and #%d"
                .formatted(Percent.signed(change.change()), change.lastBefore(), change.first());
    }

    private String format(double value) {
        Measurement measurement = row.current();
        return measurement.unit().format(value);
    }
}
