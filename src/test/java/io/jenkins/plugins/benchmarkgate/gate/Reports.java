package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Machine;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.util.List;
import java.util.Map;

/** Small reports for tests. */
final class Reports {
    static final Machine MACHINE = new Machine("Ryzen 5", "x86_64", "12", "Linux", "CPython 3.11");
    static final Machine OTHER = new Machine("Xeon", "x86_64", "64", "Linux", "CPython 3.12");

    private Reports() {}

    static Report of(Measurement... measurements) {
        return on(MACHINE, measurements);
    }

    static Report on(Machine machine, Measurement... measurements) {
        return new Report("pytest-benchmark", "5.2.3", machine, "abc", List.of(measurements));
    }

    static Measurement ms(String key, double value) {
        return measured(key, "ms", Direction.SMALLER, Locations.of(Location.VALUE, value));
    }

    static Measurement rate(String key, double value) {
        return measured(key, "ops/s", Direction.BIGGER, Locations.of(Location.VALUE, value));
    }

    static Measurement bytes(String key, double value) {
        return measured(key, "B", Direction.SMALLER, Locations.of(Location.VALUE, value));
    }

    /** Milliseconds with best quartile and extreme. */
    static Measurement rounds(String key, double quartile, double extreme) {
        return measured(
                key,
                "ms",
                Direction.SMALLER,
                Locations.of(Map.of(Location.BEST_QUARTILE, quartile, Location.EXTREME, extreme)));
    }

    /** Milliseconds of "a" with every location: this mean, and this value for all others. */
    static Measurement everyLocation(double value, double mean) {
        return measured(
                "a",
                "ms",
                Direction.SMALLER,
                Locations.of(Map.of(
                        Location.BEST_QUARTILE, value,
                        Location.EXTREME, value,
                        Location.MEDIAN, value,
                        Location.MEAN, mean)));
    }

    static Measurement measured(String key, String unit, Direction direction, Locations locations) {
        return new Measurement(key, "time", "", Unit.parse(unit).orElseThrow(), direction, locations, Double.NaN, 0);
    }
}
