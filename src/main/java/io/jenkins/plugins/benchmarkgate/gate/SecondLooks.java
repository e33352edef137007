package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.Rerun;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What measuring a suspect again in the same build said; every look is judged by the limit of the first. */
record SecondLooks(RowCase row, RowView view, List<Look> looks) {
    Rerun verdict(Locations limit) {
        if (looks.isEmpty()) {
            return Rerun.NONE;
        }
        boolean isComplete = true;
        for (Look look : looks) {
            Optional<Measurement> again = look.of(row);
            if (again.isEmpty()) {
                isComplete = false;
            } else if (!view.isBeyond(limit, seen(look, again.get()))) {
                return Rerun.REFUTED;
            }
        }
        return isComplete ? Rerun.CONFIRMED : Rerun.NOT_MEASURED;
    }

    private Locations seen(Look look, Measurement again) {
        return look.frame().of(again.unit()).see(again.locations(), row.direction());
    }

    /**
     * The location in which a look does not show what the first one did: the given one if it is among them.
     *
     * @param shown a compared location
     */
    Location refutedIn(Locations limit, Location shown) {
        return Stream.concat(Stream.of(shown), view.locations().stream())
                .filter(limit::has)
                .filter(location -> looks.stream().anyMatch(look -> isWithin(limit, location, look)))
                .findFirst()
                .orElse(shown);
    }

    private boolean isWithin(Locations limit, Location location, Look look) {
        return look.of(row)
                .filter(again -> !view.isBeyond(limit, seen(look, again), location))
                .isPresent();
    }

    /** The values of one location, the first look's first. */
    List<Double> values(Location location) {
        double first = row.current().locations().at(location);
        if (looks.isEmpty()) {
            return List.of(first);
        }
        return Stream.concat(
                        Stream.of(first),
                        looks.stream()
                                .flatMap(look -> look.of(row).stream())
                                .map(again -> again.locations().at(location)))
                .toList();
    }
}
