package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.AcceptedValues;
import io.jenkins.plugins.benchmarkgate.history.RowState;
import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import java.util.List;
import java.util.Optional;

/** The noise history of a row, as measured and net, each made once: the movement of the suite and the row both ask for it. */
final class Histories {
    private final Direction direction;
    private final AcceptedValues noise;
    private final Optional<Locations> floor;
    private final List<Location> locations;
    private NoiseHistory raw;
    private NoiseHistory net;

    /**
     * @param known the state whose accepted values are the noise history
     * @param locations that are compared
     */
    Histories(Direction direction, Optional<RowState> known, List<Location> locations) {
        this.direction = direction;
        noise = known.isPresent() ? known.get().noiseHistory() : AcceptedValues.NONE;
        floor = known.isPresent() ? known.get().noiseFloor() : Optional.empty();
        this.locations = locations;
    }

    /** The history in a frame, without the values that lack the compared locations. */
    NoiseHistory of(Frame frame) {
        if (frame.isNet() && noise.haveMovement()) {
            net = net == null ? make(Frame.NET) : net;
            return net;
        }
        raw = raw == null ? make(Frame.RAW) : raw; // and net, where the suite did not move
        return raw;
    }

    private NoiseHistory make(Frame frame) {
        AcceptedValues values = noise.having(locations);
        return new NoiseHistory(direction, frame, values, noise.size() - values.size(), floor);
    }
}
