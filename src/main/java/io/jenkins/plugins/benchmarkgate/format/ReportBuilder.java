package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Machine;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Printable;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What has been read of one file so far. */
final class ReportBuilder {
    private static final int MOST_MEASUREMENTS = 500_000;

    /** Makes the error for a problem at the place where the reader is. */
    @FunctionalInterface
    interface Place {
        ResultFileException problem(String problem);
    }

    private final Place place;
    private final Map<RowId, List<Measurement>> measurements = new LinkedHashMap<>();
    private final ReaderNotes notes = new ReaderNotes();
    private int count;
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

    /** Adds what may stand in a file only once. */
    void add(Measurement measurement) throws ResultFileException {
        if (measurements.containsKey(measurement.id())) {
            throw place.problem(
                    "the benchmark \"%s\" stands in this file twice".formatted(Printable.of(measurement.key())));
        }
        repeat(measurement);
    }

    /** Adds a measurement; of one that was there before it is a repetition. */
    void repeat(Measurement measurement) throws ResultFileException {
        if (++count > MOST_MEASUREMENTS) {
            throw place.problem("there are more than %,d measurements".formatted(MOST_MEASUREMENTS));
        }
        measurements.computeIfAbsent(measurement.id(), id -> new ArrayList<>(1)).add(measurement);
    }

    /** Says what was left out and why, in one sentence. */
    void note(String note) {
        notes.add(note);
    }

    Report build() throws ResultFileException {
        var combined = new ArrayList<Measurement>(measurements.size());
        for (List<Measurement> repetitions : measurements.values()) {
            combined.add(Repeated.combine(repetitions, place));
        }
        return new Report(format, toolVersion, machine, commit, notes.all(), combined);
    }
}
