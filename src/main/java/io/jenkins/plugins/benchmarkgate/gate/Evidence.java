package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.BuildRange;
import io.jenkins.plugins.benchmarkgate.history.LevelChange;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a row was judged by besides its baseline.
 *
 * @param reach the slowest value of the noise history, as it would be in this build
 * @param smallestVisible the smallest change that would be a suspect, as a ratio
 * @param history how many values the noise history holds
 * @param looks the values of this build, in order
 * @param isLearning whether there are too few earlier builds to gate the row
 * @param redSince number of the build since which the row is red, this one included; 0 where it is not
 * @param moved between which builds a suspect moved; empty where the row is none
 * @param levelChange the lasting step that this build completes
 * @param limits of every compared location, as measured in this build
 * @param reaches the same for the reach; empty without a noise history
 */
public record Evidence(
        OptionalDouble reach,
        OptionalDouble smallestVisible,
        int history,
        List<Double> looks,
        boolean isLearning,
        int redSince,
        Optional<BuildRange> moved,
        Optional<LevelChange> levelChange,
        Locations limits,
        Locations reaches) {
    static final Evidence NONE = new Evidence(
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            0,
            List.of(),
            false,
            0,
            Optional.empty(),
            Optional.empty(),
            Locations.NONE,
            Locations.NONE);

    public Evidence {
        looks = List.copyOf(looks);
        Objects.requireNonNull(moved, "moved");
        Objects.requireNonNull(levelChange, "levelChange");
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(reaches, "reaches");
    }

    /** Whether only changes of more than three times the threshold (in percent) can be seen. */
    boolean isUnmeasurable(double threshold) {
        return smallestVisible.isPresent() && Percent.exceeds(smallestVisible.getAsDouble(), 3 * threshold / 100);
    }
}
