package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Machine;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Printable;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What has been read of one file so far. */
final class ReportBuilder {
    private static final int MOST_MEASUREMENTS = 500_000;
    private static final int LONGEST_KEY = JsonParsers.LONGEST_TEXT;
    /** In all keys together: 268 for each of as many measurements as there may be. */
    private static final long MOST_CHARACTERS = 1 << 27;

    /** Makes the error for a problem at the place where the reader is. */
    @FunctionalInterface
    interface Place {
        ResultFileException problem(String problem);
    }

    private final Place place;
    private final Map<RowId, Repeated> measurements = new LinkedHashMap<>();
    private final ReaderNotes notes = new ReaderNotes();
    private long characters;
    String format;
    String toolVersion = "";
    String commit = "";
    Machine machine = Machine.UNKNOWN;

    ReportBuilder(String format, Place place) {
        this.format = format;
        this.place = place;
    }

    /** A problem at the place where the reader is. */
    ResultFileException problem(String problem) {
        return place.problem(problem);
    }

    boolean has(RowId row) {
        return measurements.containsKey(row);
    }

    /** Adds what may stand in a file only once. */
    void add(Measurement measurement) throws ResultFileException {
        if (measurements.putIfAbsent(measurement.id(), new Repeated(measurement)) != null) {
            throw place.problem(
                    "the benchmark \"%s\" stands in this file twice".formatted(Printable.of(measurement.key())));
        }
        checkSize(measurement);
    }

    /**
     * Adds a measurement; of one that was there before it is a repetition.
     *
     * @return all of its repetitions
     */
    Repeated repeat(Measurement measurement) throws ResultFileException {
        var first = new Repeated(measurement);
        Repeated known = measurements.putIfAbsent(measurement.id(), first);
        if (known == null) {
            checkSize(measurement);
            return first;
        }
        known.add(measurement, place);
        return known;
    }

    private void checkSize(Measurement added) throws ResultFileException {
        checkCount(measurements.size());
        checkKey(added.key());
        characters += added.key().length();
        if (characters > MOST_CHARACTERS) {
            throw place.problem(String.format(
                    Locale.ROOT,
                    "the names of its benchmarks have more than %,d characters together",
                    MOST_CHARACTERS));
        }
    }

    /**
     * Refuses a long key, or the beginning of one. Keys hold what a file says once for many benchmarks: a small file could
     * fill the memory with them.
     */
    void checkKey(String key) throws ResultFileException {
        if (key.length() > LONGEST_KEY) {
            throw place.problem(String.format(
                    Locale.ROOT,
                    "a benchmark's name with all that belongs to it has %,d characters, at most %,d are read",
                    key.length(),
                    LONGEST_KEY));
        }
    }

    /** Refuses a file that would fill the memory with so many different rows. */
    void checkCount(int rows) throws ResultFileException {
        if (rows > MOST_MEASUREMENTS) {
            throw place.problem(String.format(Locale.ROOT, "there are more than %,d measurements", MOST_MEASUREMENTS));
        }
    }

    /** Says what was left out and why, in one sentence. */
    void note(String note) {
        notes.add(note);
    }

    Report build() {
        List<Measurement> combined =
                measurements.values().stream().map(Repeated::measurement).toList();
        return new Report(format, toolVersion, machine, commit, notes.all(), combined);
    }
}
