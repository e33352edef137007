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
import java.util.Set;
import java.util.stream.Collectors;

/** Several result files of one build. */
public final class Reports {
    private final Map<RowId, List<Owned>> rows = new LinkedHashMap<>();
    private final Map<String, FileReport> firstOfFormat = new LinkedHashMap<>();
    private final ReaderNotes notes = new ReaderNotes();

    private Reports() {}

    /**
     * What was read from one file.
     *
     * @param file its name, for messages
     */
    public record FileReport(String file, Report report) {}

    /** A measurement and the file that it stands in. */
    private record Owned(FileReport owner, Measurement measurement) {}

    /**
     * Makes one report of the files of one build, in their order. Files without a benchmark add nothing. The same
     * benchmark in two files of one format is a repetition, unless the two say exactly the same: then one run was written
     * twice, as BenchmarkDotNet's full and brief reports are.
     *
     * @throws ResultFileException if two files of one format name different machines, if files of different formats hold
     *     the same benchmark, or the repetitions of one do not fit together
     */
    public static Report merge(List<FileReport> files) throws ResultFileException {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("there is no report to merge");
        }
        var merged = new Reports();
        for (FileReport file : files) {
            file.report().notes().forEach(merged.notes::add);
            if (!file.report().isEmpty()) {
                merged.add(file);
            }
        }
        return merged.firstOfFormat.isEmpty() ? merged.nothing(files.get(0).report()) : merged.report();
    }

    private void add(FileReport file) throws ResultFileException {
        FileReport first = firstOfFormat.putIfAbsent(file.report().format(), file);
        if (first != null) {
            checkMachine(first, file);
        }
        Set<String> knownRuns = file.report().measurements().stream()
                .filter(this::isOfKnownRun)
                .map(Measurement::key)
                .collect(Collectors.toSet());
        for (Measurement measurement : file.report().measurements()) {
            List<Owned> others = rows.computeIfAbsent(measurement.id(), id -> new ArrayList<>(1));
            if (!others.isEmpty()) {
                checkRepetition(others.get(0), file, measurement);
            }
            if (others.isEmpty() || !knownRuns.contains(measurement.key())) {
                others.add(new Owned(file, measurement));
            }
        }
    }

    /** Two runs never agree in every location of a speed to the last digit. */
    private boolean isOfKnownRun(Measurement measurement) {
        return measurement.unit().dimension().isSpeed()
                && measurement.locations().asMap().size() > 1
                && rows.getOrDefault(measurement.id(), List.of()).stream()
                        .anyMatch(other -> other.measurement.equals(measurement));
    }

    private static void checkMachine(FileReport first, FileReport other) throws ResultFileException {
        Machine one = first.report().machine();
        Machine two = other.report().machine();
        if (one.isKnown() && two.isKnown() && !one.equals(two)) {
            throw new ResultFileException(
                    other.file(),
                    "comes from another machine than %s (%s); give each its own gate with an id"
                            .formatted(Printable.of(first.file()), String.join(", ", two.differencesFrom(one))));
        }
    }

    private static void checkRepetition(Owned first, FileReport file, Measurement measurement)
            throws ResultFileException {
        boolean isOneFormat = first.owner.report().format().equals(file.report().format());
        if (!isOneFormat || isPreviousRun(first.owner.file(), file.file())) {
            throw new ResultFileException(
                    file.file(),
                    "the benchmark \"%s\" stands in %s as well"
                            .formatted(Printable.of(measurement.key()), Printable.of(first.owner.file())));
        }
    }

    /** Criterion keeps the run before in a folder {@code base} beside {@code new}. */
    private static boolean isPreviousRun(String one, String other) {
        String base = "/base/estimates.json";
        String current = "/new/estimates.json";
        return one.replace('\\', '/').endsWith(base) && other.replace('\\', '/').endsWith(current)
                || other.replace('\\', '/').endsWith(base)
                        && one.replace('\\', '/').endsWith(current);
    }

    private Report nothing(Report first) {
        return new Report(first.format(), first.toolVersion(), first.machine(), first.commit(), notes.all(), List.of());
    }

    private Report report() throws ResultFileException {
        var combined = new ArrayList<Measurement>(rows.size());
        for (List<Owned> row : rows.values()) {
            FileReport last = row.get(row.size() - 1).owner;
            combined.add(Repeated.combine(
                    row.stream().map(Owned::measurement).toList(),
                    problem -> new ResultFileException(last.file(), problem)));
        }
        Report first = firstOfFormat.values().iterator().next().report();
        return new Report(formats(), toolVersion(first), machine(), first.commit(), notes.all(), combined);
    }

    private String formats() {
        return String.join(" + ", firstOfFormat.keySet());
    }

    private String toolVersion(Report first) {
        return firstOfFormat.size() == 1 ? first.toolVersion() : "";
    }

    /** The first name of each part, because every tool names other parts; runtimes belong to their tools, so all of them. */
    private Machine machine() {
        List<Machine> machines = firstOfFormat.values().stream()
                .map(file -> file.report().machine())
                .toList();
        return new Machine(
                first(machines.stream().map(Machine::cpu).toList()),
                first(machines.stream().map(Machine::architecture).toList()),
                first(machines.stream().map(Machine::logicalCpus).toList()),
                first(machines.stream().map(Machine::system).toList()),
                machines.stream()
                        .map(Machine::runtime)
                        .filter(runtime -> !runtime.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }

    private static String first(List<String> parts) {
        return parts.stream().filter(part -> !part.isEmpty()).findFirst().orElse("");
    }
}
