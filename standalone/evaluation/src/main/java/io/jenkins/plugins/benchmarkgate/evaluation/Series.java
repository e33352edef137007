package io.jenkins.plugins.benchmarkgate.evaluation;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.util.List;
import java.util.Optional;

/**
 * The runs of one benchmark, oldest first.
 *
 * @param runs empty where a run did not measure it
 */
record Series(String name, Unit unit, Direction direction, List<Optional<Run>> runs) {
    Series {
        runs = List.copyOf(runs);
    }

    /** Times in seconds, measured in every run. */
    static Series ofTimes(String name, List<Run> runs) {
        return new Series(
                name,
                Unit.SECONDS,
                Direction.SMALLER,
                runs.stream().map(Optional::of).toList());
    }
}
