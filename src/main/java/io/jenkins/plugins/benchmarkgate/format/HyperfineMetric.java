package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Repetitions;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.io.IOException;

/** One metric of a command of hyperfine. Less is better of each: times, bytes of memory, and what the processor counts. */
final class HyperfineMetric {
    /** The name that version 2 gives to what version 1 measures. */
    static final String TIME = "time_wall_clock";

    static final String MEMORY = "memory_peak_resident";

    private final String name;
    private final Samples runs = new Samples();
    private final Locations.Builder locations = new Locations.Builder();
    private double stddev = Double.NaN;
    private String unit = "";

    HyperfineMetric(String name) {
        this.name = name;
    }

    /** Takes the first values of an array, each of one run. */
    void add(double[] values, int count) {
        runs.add(values, count);
    }

    boolean hasMean() {
        return locations.has(Location.MEAN);
    }

    /** Where hyperfine cannot measure the memory it writes 0 for every run. */
    boolean isMeasured() {
        return (hasMean() || runs.count() > 0) && !(name.equals(MEMORY) && runs.mean() == 0);
    }

    boolean measured(JsonCursor cursor, String field) throws IOException {
        switch (field) {
            case "value" -> runs.add(cursor.number());
            case "unit" -> unit = cursor.text();
            default -> {
                return false;
            }
        }
        return true;
    }

    boolean statistic(JsonCursor cursor, String field) throws IOException {
        switch (field) {
            case "mean" -> locations.put(Location.MEAN, cursor.number());
            case "median" -> locations.put(Location.MEDIAN, cursor.number());
            case "min" -> locations.put(Location.EXTREME, cursor.number());
            case "stddev" -> stddev = cursor.isNull() ? Double.NaN : cursor.number();
            case "unit" -> unit = cursor.text();
            default -> {
                return false;
            }
        }
        return true;
    }

    Measurement measurement(String key, boolean isPrimary) {
        var all = new Locations.Builder();
        if (runs.count() > 0) {
            all.putAll(runs.locations(Direction.SMALLER));
        }
        all.putAll(locations.build());
        return new Measurement(
                key,
                metric(),
                "",
                unit(),
                Direction.SMALLER,
                all.build(),
                hasMean() ? stddev : runs.stddev(),
                runs.count(),
                Repetitions.ONE,
                isPrimary);
    }

    private String metric() {
        return switch (name) {
            case TIME -> "time";
            case MEMORY -> "memory";
            default -> name;
        };
    }

    /** Version 1 names no units. */
    private Unit unit() {
        return switch (unit) {
            case "second" -> Unit.SECONDS;
            case "byte" -> Unit.BYTES;
            case "" -> name.equals(MEMORY) ? Unit.BYTES : Unit.SECONDS;
            default -> Unit.of(unit);
        };
    }
}
