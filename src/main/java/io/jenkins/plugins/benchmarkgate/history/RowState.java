package io.jenkins.plugins.benchmarkgate.history;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the gate remembers of a row from build to build. Immutable; values are in {@code unit}.
 *
 * @param accepted the last accepted values since the restart, oldest first, at most {@link #KEPT}
 * @param acceptedCount how many there have been since the restart
 * @param restart number of the build in which history started anew; 0 where it never did
 * @param levelSince number of the build that began the present level; earlier values are of another one
 * @param anchor what drift is held against, raw; empty before there are three accepted values
 * @param level the value accepted as a new level that serves as baseline
 * @param noiseFloor the slowest value accepted as noise, raw: it stays in reach
 * @param excursion the open run of suspects
 * @param shown how many builds running showed a regression
 * @param warned the same for the lower threshold
 * @param unconfirmed how many builds running the row was unconfirmed for want of history
 * @param file the value of the baseline file last seen, with the movement of the build that first saw it
 * @param redSince number of the build since which the row is red; 0 where it is not
 * @param last the newest value, accepted or not
 * @param lastWasSuspect whether that was a suspect
 */
public record RowState(
        Unit unit,
        Direction direction,
        AcceptedValues accepted,
        int acceptedCount,
        int restart,
        int levelSince,
        Optional<Locations> anchor,
        Optional<AcceptedValue> level,
        Optional<Locations> noiseFloor,
        Optional<Excursion> excursion,
        int shown,
        int warned,
        int unconfirmed,
        Optional<AcceptedValue> file,
        int redSince,
        Optional<AcceptedValue> last,
        boolean lastWasSuspect) {
    /** How many accepted values are kept. */
    public static final int KEPT = 10;

    /** How many of them are the noise history. */
    public static final int NOISE_HISTORY = 8;

    private static final int FIRST_ANCHOR = 3;

    public RowState {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(accepted, "accepted");
        if (accepted.size() > KEPT || acceptedCount < accepted.size()) {
            throw new IllegalArgumentException(
                    "%d accepted values kept of %d".formatted(accepted.size(), acceptedCount));
        }
        if (shown < 0 || warned < 0 || unconfirmed < 0 || redSince < 0) {
            throw new IllegalArgumentException("a count of builds is negative");
        }
    }

    public static RowState empty(Unit unit, Direction direction) {
        return new RowState(
                unit,
                direction,
                AcceptedValues.NONE,
                0,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                0,
                Optional.empty(),
                0,
                Optional.empty(),
                false);
    }

    public RowStateEdit edit() {
        return new RowStateEdit(this);
    }

    /** The newest accepted values. */
    public AcceptedValues noiseHistory() {
        return accepted.newest(NOISE_HISTORY);
    }

    /** The same state in another unit of the same dimension. */
    public RowState in(Unit target) {
        return unit.equals(target)
                ? this
                : edit().converted(target, raw -> raw.map(value -> unit.convert(value, target)))
                        .build();
    }

    /** Whether what was remembered apart can be of one benchmark: no build measured both, and units and directions agree. */
    public boolean canBeContinuedBy(RowState later) {
        Set<Integer> builds = Stream.concat(accepted.stream(), last.stream())
                .map(AcceptedValue::build)
                .collect(Collectors.toSet());
        return direction == later.direction
                && unit.isConvertibleTo(later.unit)
                && Stream.concat(later.accepted.stream(), later.last.stream())
                        .noneMatch(value -> builds.contains(value.build()));
    }

    /** Goes on as the same benchmark was remembered under another name; where that started anew, nothing before it counts. */
    public RowState continuedBy(RowState later) {
        return later.restart > 0
                ? later
                : in(later.unit).edit().continuedBy(later).build();
    }

    /** The first three accepted values set the anchor; the first eight may better it, and then it never moves again. */
    static Optional<Locations> anchorAfter(
            Optional<Locations> anchor, AcceptedValues all, int before, int now, Direction direction) {
        int oldest = now - all.size();
        Optional<Locations> early = anchor;
        if (before < FIRST_ANCHOR && now >= FIRST_ANCHOR && oldest == 0) {
            early = Optional.of(all.oldest(FIRST_ANCHOR).medians());
        }
        if (before < NOISE_HISTORY && now >= NOISE_HISTORY && oldest == 0) {
            Locations later = all.oldest(NOISE_HISTORY).medians();
            return Optional.of(early.map(first -> Extremes.best(List.of(first, later), direction))
                    .orElse(later));
        }
        return early;
    }
}
