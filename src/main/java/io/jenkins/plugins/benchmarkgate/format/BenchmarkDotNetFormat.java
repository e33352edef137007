package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Machine;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON of BenchmarkDotNet, full or brief. Times are nanoseconds. A key is the full name; where several jobs measured
 * the same method, with the job.
 */
final class BenchmarkDotNetFormat implements ResultFormat {
    static final String ID = "benchmarkdotnet";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Signs signs() {
        return Signs.keys("Title", "HostEnvironmentInfo").listedIn("Benchmarks[]");
    }

    @Override
    public Report read(ResultSource source) throws IOException {
        return JsonFile.readList(
                source, ID, "Benchmarks", (cursor, report) -> new Reading(cursor, report, new ArrayList<>()));
    }

    private record Reading(JsonCursor cursor, ReportBuilder report, List<BenchmarkDotNetCase> cases)
            implements JsonFile.ListReading {
        @Override
        public void element() throws IOException {
            cases.add(BenchmarkDotNetCase.read(cursor));
            report.checkCount(cases.size());
        }

        @Override
        public boolean field(String field) throws IOException {
            if (!field.equals("HostEnvironmentInfo")) {
                return false;
            }
            var host = new Host(cursor);
            cursor.object(host::field);
            report.toolVersion = host.toolVersion;
            report.machine = host.machine();
            return true;
        }

        @Override
        public void end() throws IOException {
            Map<String, Integer> jobs = new HashMap<>();
            cases.forEach(one -> jobs.merge(one.fullName(), 1, Integer::sum));
            for (BenchmarkDotNetCase one : cases) {
                one.addTo(report, jobs.get(one.fullName()) > 1);
            }
        }
    }

    private static final class Host {
        private final JsonCursor cursor;
        private String toolVersion = "";
        private String cpu = "";
        private String architecture = "";
        private String logicalCpus = "";
        private String system = "";
        private String runtime = "";

        Host(JsonCursor cursor) {
            this.cursor = cursor;
        }

        boolean field(String field) throws IOException {
            switch (field) {
                case "BenchmarkDotNetVersion" -> toolVersion = cursor.text();
                case "ProcessorName" -> cpu = cursor.text();
                case "Architecture" -> architecture = cursor.text();
                case "LogicalCoreCount" -> logicalCpus = cursor.text();
                case "OsVersion" -> system = cursor.text();
                case "RuntimeVersion" -> runtime = cursor.text();
                default -> {
                    return false;
                }
            }
            return true;
        }

        /** From {@code Windows 11 (10.0.26200)} and {@code .NET 9.0.13 (9.0.1326)} family and major.minor are taken. */
        Machine machine() {
            String[] words = runtime.split(" ", 3);
            return new Machine(
                    cpu,
                    architecture,
                    logicalCpus,
                    system.split(" ", 2)[0],
                    words.length > 1 ? Versions.runtime(words[0], words[1]) : runtime);
        }
    }
}
