package io.jenkins.plugins.benchmarkgate.history;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Repetitions;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A measurement as it is stored: all that a verdict can depend on.
 *
 * @param unit symbol of the unit of all locations
 * @param direction {@code smaller} or {@code bigger}, whichever is better
 * @param primary whether it is gated where nothing else is said
 * @param locations by their ids
 */
public record StoredMeasurement(
        String key, String metric, String unit, String direction, boolean primary, Map<String, Double> locations) {
    private static final String IGNORED = "IGNORED";

    public StoredMeasurement {
        locations = locations == null ? Map.of() : Map.copyOf(locations);
    }

    public static StoredMeasurement of(Measurement measurement) {
        var byId = new TreeMap<String, Double>();
        measurement.locations().asMap().forEach((location, value) -> byId.put(location.id(), value));
        return new StoredMeasurement(
                measurement.key(),
                measurement.metric(),
                measurement.unit().symbol(),
                measurement.direction().id(),
                measurement.primary(),
                byId);
    }

    /** What the build of a stored result measured in a row. One that was ignored then teaches nothing now either. */
    static StoredMeasurement of(ResultRow row) {
        boolean primary = !row.status().equals(IGNORED);
        return new StoredMeasurement(row.key(), row.metric(), row.unit(), row.direction(), primary, row.locations());
    }

    /** The measurement; an {@link IllegalArgumentException} where the stored form is broken. */
    Measurement measurement() {
        var values = new EnumMap<Location, Double>(Location.class);
        locations.forEach((id, value) -> values.put(location(id), value));
        return new Measurement(
                key,
                metric,
                "",
                Unit.of(unit),
                direction(direction),
                Locations.of(values),
                Double.NaN,
                0,
                Repetitions.ONE,
                primary);
    }

    static Location location(String id) {
        return Arrays.stream(Location.values())
                .filter(location -> location.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown location \"%s\"".formatted(id)));
    }

    static Direction direction(String id) {
        return Arrays.stream(Direction.values())
                .filter(direction -> direction.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown direction \"%s\"".formatted(id)));
    }
}
