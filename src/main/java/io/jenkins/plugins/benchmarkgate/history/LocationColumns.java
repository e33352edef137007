package io.jenkins.plugins.benchmarkgate.history;

import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Values as rows of numbers, one column for each location.
 *
 * @param columns in the order of the numbers
 */
record LocationColumns(List<Location> columns) {
    private static final int BUILD_AND_MOVEMENT = 2;

    LocationColumns {
        columns = List.copyOf(columns);
    }

    /** The columns that all values of a row need. */
    static LocationColumns of(RowState row) {
        Set<Location> used = EnumSet.noneOf(Location.class);
        row.accepted().forEach(value -> used.addAll(value.raw().asMap().keySet()));
        row.level().ifPresent(value -> used.addAll(value.raw().asMap().keySet()));
        row.file().ifPresent(value -> used.addAll(value.raw().asMap().keySet()));
        row.last().ifPresent(value -> used.addAll(value.raw().asMap().keySet()));
        row.anchor().ifPresent(values -> used.addAll(values.asMap().keySet()));
        row.noiseFloor().ifPresent(values -> used.addAll(values.asMap().keySet()));
        row.excursion().ifPresent(open -> {
            open.values().forEach(value -> used.addAll(value.raw().asMap().keySet()));
            used.addAll(open.limit().asMap().keySet());
        });
        return new LocationColumns(List.copyOf(used));
    }

    static LocationColumns parse(List<String> ids) {
        return new LocationColumns(ids.stream().map(StoredMeasurement::location).toList());
    }

    List<String> ids() {
        return columns.stream().map(Location::id).toList();
    }

    List<Double> write(Locations values) {
        var numbers = new ArrayList<Double>();
        for (Location location : columns) {
            numbers.add(finite(values.get(location).orElse(Double.NaN)));
        }
        return numbers;
    }

    private static Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    Locations read(List<Double> numbers) {
        if (numbers.size() != columns.size()) {
            throw new IllegalArgumentException("%d values for %d locations".formatted(numbers.size(), columns.size()));
        }
        var values = new EnumMap<Location, Double>(Location.class);
        for (int i = 0; i < numbers.size(); i++) {
            if (numbers.get(i) != null) {
                values.put(columns.get(i), numbers.get(i));
            }
        }
        return Locations.of(values);
    }

    List<Double> write(AcceptedValue value) {
        var numbers = new ArrayList<Double>();
        numbers.add((double) value.build());
        numbers.add(value.movement());
        numbers.addAll(write(value.raw()));
        return numbers;
    }

    AcceptedValue readValue(List<Double> numbers) {
        if (numbers.size() < BUILD_AND_MOVEMENT || numbers.get(0) == null || numbers.get(1) == null) {
            throw new IllegalArgumentException("a value needs its build and movement, has " + numbers);
        }
        double build = numbers.get(0);
        if (build != Math.rint(build) || build < 0) {
            throw new IllegalArgumentException("no build has the number " + build);
        }
        return new AcceptedValue(
                (int) build, numbers.get(1), read(numbers.subList(BUILD_AND_MOVEMENT, numbers.size())));
    }
}
