package io.jenkins.plugins.benchmarkgate.evaluation;

import io.jenkins.plugins.benchmarkgate.model.Location;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a rule sees of one benchmark; smaller is better.
 *
 * @param earlier oldest first
 * @param later the judged run, and those after it
 */
record Past(List<Run> earlier, List<Run> later) {
    double current(Location location) {
        return later.get(0).value(location);
    }

    double previous(Location location) {
        return last().value(location);
    }

    /** The judged run against the one before, as a ratio. */
    double ratio(Location location) {
        return current(location) / previous(location);
    }

    double[] currentRounds() {
        return later.get(0).rounds();
    }

    double[] previousRounds() {
        return last().rounds();
    }

    private Run last() {
        return earlier.get(earlier.size() - 1);
    }

    /** The last values before the judged run, at most so many. */
    double[] earlier(Location location, int most) {
        return earlier.stream()
                .skip(Math.max(0, earlier.size() - most))
                .mapToDouble(run -> run.value(location))
                .toArray();
    }

    /** Everything up to the newest run, at most so many. */
    double[] all(Location location, int most) {
        return Stream.concat(earlier.stream(), later.stream())
                .skip(Math.max(0, earlier.size() + later.size() - most))
                .mapToDouble(run -> run.value(location))
                .toArray();
    }
}
