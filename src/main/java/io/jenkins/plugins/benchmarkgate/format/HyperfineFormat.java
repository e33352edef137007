package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Printable;
import io.jenkins.plugins.benchmarkgate.model.Repetitions;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The JSON of hyperfine ({@code --export-json}). Times are seconds of wall-clock time, memory, from 1.20 on, bytes of the
 * largest resident set. The key is the command with the parameters of a scan, because commands may be given one name
 * ({@code -n}).
 */
final class HyperfineFormat implements ResultFormat {
    static final String ID = "hyperfine";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Signs signs() {
        return Signs.keys("results[].command").listedIn("results");
    }

    @Override
    public Report read(ResultSource source) throws IOException {
        return JsonFile.readList(source, ID, "results", (cursor, report) -> () -> new Command(cursor).read(report));
    }

    private static final class Command {
        private final JsonCursor cursor;
        private final Map<Location, Double> locations = new EnumMap<>(Location.class);
        private final Map<String, String> parameters = new TreeMap<>();
        private final Samples times = new Samples();
        private final Samples memory = new Samples();
        private String command = "";
        private double stddev = Double.NaN;
        private long failures;

        Command(JsonCursor cursor) {
            this.cursor = cursor;
        }

        void read(ReportBuilder report) throws IOException {
            cursor.object(this::field);
            if (command.isEmpty() || !locations.containsKey(Location.MEAN)) {
                throw cursor.problem("expected \"command\" and \"mean\", as hyperfine writes them");
            }
            if (times.count() > 0) {
                locations.put(Location.BEST_QUARTILE, times.quantile(0.25));
            }
            if (failures > 0) {
                report.note("%,d of %,d runs of \"%s\" ended with an error; their times are in the result"
                        .formatted(failures, times.count(), Printable.of(command)));
            }
            report.add(new Measurement(
                    key(),
                    "time",
                    "",
                    Unit.SECONDS,
                    Direction.SMALLER,
                    Locations.of(locations),
                    stddev,
                    times.count()));
            if (memory.mean() > 0) {
                report.add(memory());
            }
        }

        /** On Windows hyperfine writes 0 for every run, which is no measurement. */
        private Measurement memory() {
            return new Measurement(
                    key(),
                    "memory",
                    "",
                    Unit.BYTES,
                    Direction.SMALLER,
                    memory.locations(Direction.SMALLER),
                    memory.stddev(),
                    memory.count(),
                    Repetitions.ONE,
                    false);
        }

        private String key() {
            var key = new StringBuilder(command);
            parameters.forEach((name, value) ->
                    key.append(" [").append(name).append('=').append(value).append(']'));
            return key.toString();
        }

        private boolean field(String field) throws IOException {
            switch (field) {
                case "command" -> command = cursor.requiredText();
                case "mean" -> locations.put(Location.MEAN, cursor.number());
                case "median" -> locations.put(Location.MEDIAN, cursor.number());
                case "min" -> locations.put(Location.EXTREME, cursor.number());
                case "stddev" -> stddev = cursor.isNull() ? Double.NaN : cursor.number();
                case "times" -> cursor.optionalArray(() -> times.add(cursor.number()));
                case "memory_usage_byte" -> cursor.optionalArray(() -> memory.add(cursor.count()));
                case "exit_codes" -> cursor.optionalArray(this::exitCode);
                case "parameters" -> cursor.optionalObject(this::parameter);
                default -> {
                    return false;
                }
            }
            return true;
        }

        /** {@code null} is a run that a signal ended. */
        private void exitCode() throws IOException {
            if (cursor.isNull() || cursor.number() != 0) {
                failures++;
            }
        }

        private boolean parameter(String name) throws IOException {
            parameters.put(name, cursor.text());
            return true;
        }
    }
}
