package io.jenkins.plugins.benchmarkgate.history;

import java.util.ArrayList;
import java.util.List;

/**
 * What the gate remembers of the movement of the whole suite.
 *
 * @param accepted those of the last builds in which it was no suspect, 0 where a build had none; at most 8
 * @param recent the last builds, whatever they were; at most 10
 * @param suspectSince number of the build since which it is a suspect; 0 where it is not
 * @param below how many builds running it was far below 0
 * @param shown how many builds running showed it beyond its limit
 */
public record MovementState(List<Double> accepted, List<MovementPoint> recent, int suspectSince, int below, int shown) {
    public static final MovementState EMPTY = new MovementState(List.of(), List.of(), 0, 0, 0);

    public MovementState {
        accepted = List.copyOf(accepted);
        recent = List.copyOf(recent);
        if (suspectSince < 0 || below < 0 || shown < 0) {
            throw new IllegalArgumentException("a count of builds is negative");
        }
    }

    public boolean isSuspect() {
        return suspectSince > 0;
    }

    /** The movement counts from 0 again; what the agents did stays known. */
    public MovementState restarted() {
        return new MovementState(List.of(), recent, 0, 0, 0);
    }

    /** After a build in which it was no suspect. */
    public MovementState accept(MovementPoint point, boolean isFarBelow) {
        return new MovementState(
                last(accepted, point.value(), RowState.NOISE_HISTORY),
                last(recent, point, RowState.KEPT),
                0,
                isFarBelow ? below + 1 : 0,
                0);
    }

    /** After a build in which it was a suspect. */
    public MovementState suspect(MovementPoint point) {
        return new MovementState(
                accepted, last(recent, point, RowState.KEPT), isSuspect() ? suspectSince : point.build(), 0, shown + 1);
    }

    /** The same with the movement of a build accepted, if that was a suspect. */
    MovementState accepted(int build) {
        if (!isSuspect() || recent.isEmpty() || recent.get(recent.size() - 1).build() != build) {
            return this;
        }
        double moved = recent.get(recent.size() - 1).value();
        return new MovementState(last(accepted, moved, RowState.NOISE_HISTORY), recent, 0, 0, 0);
    }

    private static <T> List<T> last(List<T> values, T value, int count) {
        var longer = new ArrayList<>(values);
        longer.add(value);
        return longer.subList(Math.max(0, longer.size() - count), longer.size());
    }
}
