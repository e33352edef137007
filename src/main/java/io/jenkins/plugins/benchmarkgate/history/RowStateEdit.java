package io.jenkins.plugins.benchmarkgate.history;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Makes the next state of a row from the one before. Not thread-safe; {@link #build} gives the immutable result. */
public final class RowStateEdit {
    private final Direction direction;
    private Unit unit;
    private AcceptedValues accepted;
    private int acceptedCount;
    private int restart;
    private int levelSince;
    private Optional<Locations> anchor;
    private Optional<AcceptedValue> level;
    private Optional<Locations> noiseFloor;
    private Optional<Excursion> excursion;
    private int shown;
    private int warned;
    private int unconfirmed;
    private Optional<AcceptedValue> file;
    private int redSince;
    private Optional<AcceptedValue> last;
    private boolean lastWasSuspect;

    RowStateEdit(RowState state) {
        direction = state.direction();
        unit = state.unit();
        accepted = state.accepted();
        acceptedCount = state.acceptedCount();
        restart = state.restart();
        levelSince = state.levelSince();
        anchor = state.anchor();
        level = state.level();
        noiseFloor = state.noiseFloor();
        excursion = state.excursion();
        shown = state.shown();
        warned = state.warned();
        unconfirmed = state.unconfirmed();
        file = state.file();
        redSince = state.redSince();
        last = state.last();
        lastWasSuspect = state.lastWasSuspect();
    }

    public RowState build() {
        return new RowState(
                unit,
                direction,
                accepted,
                acceptedCount,
                restart,
                levelSince,
                anchor,
                level,
                noiseFloor,
                excursion,
                shown,
                warned,
                unconfirmed,
                file,
                redSince,
                last,
                lastWasSuspect);
    }

    /** The last accepted values so far, the oldest first. */
    public AcceptedValues accepted() {
        return accepted;
    }

    public int acceptedCount() {
        return acceptedCount;
    }

    public int levelSince() {
        return levelSince;
    }

    /** Accepts values; those of earlier builds find their place. */
    public RowStateEdit accept(List<AcceptedValue> values) {
        AcceptedValues all = accepted;
        for (AcceptedValue value : values) {
            all = all.and(value, Integer.MAX_VALUE);
        }
        return accepted(all, values.size());
    }

    /** Accepts one value. */
    public RowStateEdit accept(AcceptedValue value) {
        return accepted(accepted.and(value, RowState.KEPT), 1); // the anchor is made before any is dropped
    }

    private RowStateEdit accepted(AcceptedValues all, int more) {
        int before = acceptedCount;
        acceptedCount += more;
        anchor = RowState.anchorAfter(anchor, all, before, acceptedCount, direction);
        accepted = all.newest(RowState.KEPT);
        return this;
    }

    /** History starts anew with these values; an anchor is made of them alone. */
    public RowStateEdit restart(int build, List<AcceptedValue> values) {
        accepted = AcceptedValues.NONE;
        acceptedCount = 0;
        anchor = Optional.empty();
        restart = build;
        levelSince = values.isEmpty() ? build : values.get(0).build();
        accept(values);
        return endRuns();
    }

    /** Goes on as the same row was remembered apart. An open run stays open where the later one has none. */
    RowStateEdit continuedBy(RowState later) {
        accept(later.accepted());
        level = later.level().or(() -> level);
        noiseFloor = noiseFloor
                .map(mine -> later.noiseFloor()
                        .map(other -> Extremes.worst(List.of(mine, other), direction))
                        .orElse(mine))
                .or(later::noiseFloor);
        if (excursion.isEmpty() || later.excursion().isPresent()) {
            excursion = later.excursion();
            shown = later.shown();
            warned = later.warned();
            unconfirmed = later.unconfirmed();
            redSince = later.redSince();
        }
        levelSince = Math.max(levelSince, later.levelSince());
        file = later.file().or(() -> file);
        if (later.last().isPresent()) {
            last = later.last();
            lastWasSuspect = later.lastWasSuspect();
        }
        return this;
    }

    /** Somebody accepted a value as a new level: the baseline from now on. */
    public RowStateEdit newLevel(int build, AcceptedValue value) {
        noiseFloor = Optional.empty();
        level = Optional.of(value);
        return restart(build, List.of(value));
    }

    /** Somebody said that the open excursion is noise, or without one the history itself. */
    public RowStateEdit noise() {
        List<Locations> slow = new ArrayList<>();
        noiseFloor.ifPresent(slow::add);
        slow.add(excursion
                .map(open -> open.slowest(direction))
                .orElseGet(() ->
                        Extremes.worst(accepted.stream().map(AcceptedValue::raw).toList(), direction)));
        noiseFloor = Optional.of(Extremes.worst(slow, direction));
        excursion.ifPresent(open -> accept(open.values()));
        return endRuns();
    }

    /** The newest value is accepted whatever it was, with those of the open excursion. */
    RowStateEdit acceptNewest(AcceptedValue newest) {
        List<AcceptedValue> values = new ArrayList<>();
        excursion.ifPresent(open -> open.values().stream()
                .filter(value -> value.build() != newest.build())
                .forEach(values::add));
        values.add(newest);
        lastWasSuspect = false;
        return accept(values).endRuns();
    }

    private RowStateEdit endRuns() {
        excursion = Optional.empty();
        shown = 0;
        warned = 0;
        unconfirmed = 0;
        redSince = 0;
        return this;
    }

    /**
     * A suspect keeps everything when the whole suite is accepted at another level; only the scale changes, that of its
     * file's value too, until that is another one.
     */
    public RowStateEdit worsened(int build, double ratio) {
        level = level.or(() -> file.map(seen -> new AcceptedValue(build, seen.movement(), seen.raw())));
        remembered(raw -> raw.map(value -> direction.worsen(value, ratio)));
        return this;
    }

    /** The movement counts from 0 again: these values stand as they were measured. */
    public RowStateEdit restartRaw(int build, List<AcceptedValue> values) {
        return restart(
                build, values.stream().map(AcceptedValue::withoutMovement).toList());
    }

    /** All values in another unit. */
    RowStateEdit converted(Unit target, UnaryOperator<Locations> conversion) {
        remembered(conversion);
        file = file.map(value -> value.mapped(conversion));
        last = last.map(value -> value.mapped(conversion));
        unit = target;
        return this;
    }

    private void remembered(UnaryOperator<Locations> conversion) {
        accepted = AcceptedValues.of(
                accepted.stream().map(value -> value.mapped(conversion)).toList());
        anchor = anchor.map(conversion);
        level = level.map(value -> value.mapped(conversion));
        noiseFloor = noiseFloor.map(conversion);
        excursion = excursion.map(open -> open.mapped(conversion));
    }

    public RowStateEdit excursion(Optional<Excursion> next) {
        excursion = next;
        return this;
    }

    /** How many builds running showed a regression, a warning, or nothing certain. */
    public RowStateEdit counts(int nextShown, int nextWarned, int nextUnconfirmed) {
        shown = nextShown;
        warned = nextWarned;
        unconfirmed = nextUnconfirmed;
        return this;
    }

    public RowStateEdit levelSince(int build) {
        levelSince = build;
        return this;
    }

    /** The baseline file has another value: what was accepted before no longer serves, and counts start anew. */
    public RowStateEdit newFile(AcceptedValue value) {
        file = Optional.of(value);
        level = Optional.empty();
        shown = 0;
        warned = 0;
        unconfirmed = 0;
        return this;
    }

    public RowStateEdit redSince(int build) {
        redSince = build;
        return this;
    }

    public RowStateEdit last(AcceptedValue value, boolean wasSuspect) {
        last = Optional.of(value);
        lastWasSuspect = wasSuspect;
        return this;
    }
}
