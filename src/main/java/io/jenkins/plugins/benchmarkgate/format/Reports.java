package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Machine;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Printable;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Several result files of one build. */
public final class Reports {
    private Reports() {}

    /**
     * What was read from one file.
     *
     * @param file its name, for messages
     */
    public record FileReport(String file, Report report) {}

    /**
     * Makes one report of the files of one build, in their order. Files without a benchmark add nothing.
     *
     * @throws ResultFileException if two files name different machines or hold the same benchmark
     */
    public static Report merge(List<FileReport> files) throws ResultFileException {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("there is no report to merge");
        }
        List<FileReport> filled =
                files.stream().filter(file -> !file.report().isEmpty()).toList();
        if (filled.isEmpty()) {
            return files.get(0).report();
        }
        FileReport first = filled.get(0);
        Map<RowId, String> owners = new HashMap<>();
        for (FileReport file : filled) {
            checkMachine(first, file);
            addKeys(owners, file);
        }
        Report report = first.report();
        List<Measurement> all = filled.stream()
                .flatMap(file -> file.report().measurements().stream())
                .toList();
        return new Report(report.format(), report.toolVersion(), report.machine(), report.commit(), all);
    }

    private static void checkMachine(FileReport first, FileReport other) throws ResultFileException {
        Machine one = first.report().machine();
        Machine two = other.report().machine();
        if (!one.equals(two)) {
            throw new ResultFileException(
                    other.file(),
                    "comes from another machine than %s (%s); give each its own gate with an id"
                            .formatted(Printable.of(first.file()), String.join(", ", two.differencesFrom(one))));
        }
    }

    private static void addKeys(Map<RowId, String> owners, FileReport file) throws ResultFileException {
        for (Measurement measurement : file.report().measurements()) {
            String owner = owners.put(measurement.id(), file.file());
            if (owner != null) {
                throw new ResultFileException(
                        file.file(),
                        "the benchmark \"%s\" stands in %s as well"
                                .formatted(Printable.of(measurement.key()), Printable.of(owner)));
            }
        }
    }
}
