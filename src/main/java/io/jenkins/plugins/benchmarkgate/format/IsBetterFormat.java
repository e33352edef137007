package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.io.IOException;
import java.util.Optional;

/**
 * The custom JSON of github-action-benchmark, a list of name, unit and value. Which values are better is not in the file:
 * the format's id says it. The {@code range} is free text and passed over.
 */
final class IsBetterFormat implements ResultFormat {
    private final Direction direction;

    IsBetterFormat(Direction direction) {
        this.direction = direction;
    }

    @Override
    public String id() {
        return direction.id() + "-is-better";
    }

    @Override
    public Optional<Direction> impliedDirection() {
        return Optional.of(direction);
    }

    @Override
    public Signs signs() {
        return Signs.keys("[].name", "[].unit", "[].value");
    }

    @Override
    public Report read(ResultSource source) throws IOException {
        return JsonFile.readArray(source, id(), (cursor, report) -> () -> report.add(new Entry(cursor).read()));
    }

    private final class Entry {
        private final JsonCursor cursor;
        private String name = "";
        private String unit = "";
        private Optional<Double> value = Optional.empty();

        Entry(JsonCursor cursor) {
            this.cursor = cursor;
        }

        Measurement read() throws IOException {
            cursor.object(this::field);
            if (name.isEmpty() || unit.isEmpty() || value.isEmpty()) {
                throw cursor.problem("expected \"name\", \"unit\" and \"value\", as %s has them".formatted(id()));
            }
            Unit known = Unit.of(unit);
            return new Measurement(
                    name, "value", "", known, direction, Locations.of(Location.VALUE, value.get()), Double.NaN, 0);
        }

        private boolean field(String field) throws IOException {
            switch (field) {
                case "name" -> name = cursor.requiredText();
                case "unit" -> unit = cursor.requiredText();
                case "value" -> value = Optional.of(cursor.number());
                default -> {
                    return false;
                }
            }
            return true;
        }
    }
}
