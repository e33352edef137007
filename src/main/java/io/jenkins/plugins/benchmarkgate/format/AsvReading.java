package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Machine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of a result file of asv. */
final class AsvReading implements JsonFile.Reading {
    private final JsonCursor cursor;
    private final ReportBuilder report;
    private final AsvUnits units;
    private final List<AsvBenchmark> benchmarks = new ArrayList<>();
    private final Map<String, String> versions = new HashMap<>();
    private Optional<List<String>> columns = Optional.empty();
    private boolean hasCommit;
    private String cpu = "";
    private String architecture = "";
    private String logicalCpus = "";
    private String system = "";
    private String python = "";

    AsvReading(JsonCursor cursor, ReportBuilder report, AsvUnits units) {
        this.cursor = cursor;
        this.report = report;
        this.units = units;
    }

    @Override
    public boolean field(String field) throws IOException {
        switch (field) {
            case "commit_hash" -> {
                report.commit = cursor.text();
                hasCommit = true;
            }
            case "python" -> python = cursor.text();
            case "params" -> cursor.optionalObject(this::machine);
            case "result_columns" -> {
                var read = new ArrayList<String>();
                cursor.array(() -> {
                    read.add(cursor.requiredText());
                    cursor.checkKept(read.size());
                });
                columns = Optional.of(read);
            }
            case "benchmark_version" ->
                cursor.optionalObject(name -> {
                    versions.put(name, cursor.text());
                    report.checkCount(versions.size());
                    return true;
                });
            case "results" ->
                cursor.object(name -> {
                    benchmarks.add(AsvBenchmark.read(cursor, name, columns));
                    return true;
                });
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean machine(String field) throws IOException {
        switch (field) {
            case "cpu" -> cpu = cursor.text();
            case "arch" -> architecture = cursor.text();
            case "num_cpu" -> logicalCpus = cursor.text();
            case "os" -> system = cursor.text().split(" ", 2)[0];
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public void end() throws IOException {
        if (!hasCommit) {
            throw cursor.problem("expected an object with \"commit_hash\", as asv writes it");
        }
        String runtime = python.isEmpty() ? "" : Versions.runtime("Python", python);
        report.machine = new Machine(cpu, architecture, logicalCpus, system, runtime);
        for (AsvBenchmark benchmark : benchmarks) {
            benchmark.addTo(report, columns.orElse(AsvBenchmark.USUAL_COLUMNS), units, versions);
        }
    }
}
