package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.AcceptedValue;
import io.jenkins.plugins.benchmarkgate.history.RowState;
import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The noise history of a row, as measured and net, each made once: the movement of the suite and the row both ask for it. */
final class Histories {
    private final Direction direction;
    private final Optional<RowState> known;
    private final List<Location> locations;
    private NoiseHistory raw;
    private NoiseHistory net;
    private Boolean moved;

    /**
     * @param known the state whose accepted values are the noise history
     * @param locations that are compared
     */
    Histories(Direction direction, Optional<RowState> known, List<Location> locations) {
        this.direction = direction;
        this.known = known;
        this.locations = locations;
    }

    /** The history in a frame, without the values that lack the compared locations. */
    NoiseHistory of(Frame frame) {
        if (frame.isNet() && hasMovement()) {
            net = net == null ? make(Frame.NET) : net;
            return net;
        }
        raw = raw == null ? make(Frame.RAW) : raw; // and net, where the suite did not move
        return raw;
    }

    private boolean hasMovement() {
        if (moved == null) {
            moved = known.isPresent() && hasMovement(known.get().noiseHistory());
        }
        return moved;
    }

    static boolean hasMovement(List<AcceptedValue> values) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).movement() != 0) {
                return true;
            }
        }
        return false;
    }

    private NoiseHistory make(Frame frame) {
        List<AcceptedValue> noise = known.map(RowState::noiseHistory).orElse(List.of());
        List<AcceptedValue> values = usable(noise);
        return new NoiseHistory(
                direction, frame, values, noise.size() - values.size(), known.flatMap(RowState::noiseFloor));
    }

    /** The values that have every compared location. */
    List<AcceptedValue> usable(List<AcceptedValue> values) {
        if (areUsable(values)) {
            return values;
        }
        var usable = new ArrayList<AcceptedValue>(values.size());
        for (AcceptedValue value : values) {
            if (value.raw().hasAll(locations)) {
                usable.add(value);
            }
        }
        return usable;
    }

    private boolean areUsable(List<AcceptedValue> values) {
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).raw().hasAll(locations)) {
                return false;
            }
        }
        return true;
    }
}
