package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Printable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the reporter {@code json} writes from Vitest 5 on: the tests of each file, with the benchmarks that each of them ran.
 * A key is file, groups and test with the name of the benchmark, {@code a.bench.ts > sorting > numbers / quick}. Of the file's
 * absolute path it holds the name alone, or as many folders as tell files of one name apart.
 */
final class VitestTests {
    private static final String GROUPS = " > ";
    private static final String TASK = " / ";
    private static final int MOST_PARTS = 1_000_000;

    private final JsonCursor cursor;
    private final List<TestFile> files = new ArrayList<>();
    private int parts;

    VitestTests(JsonCursor cursor) {
        this.cursor = cursor;
    }

    /** Reads the array of files at the cursor. */
    void read() throws IOException {
        cursor.array(() -> files.add(new TestFile().read()));
    }

    void addTo(ReportBuilder report) throws ResultFileException {
        var paths = new ShortPaths(files.stream().map(file -> file.path).toList());
        Set<String> known = new HashSet<>();
        for (TestFile file : files) {
            known.addAll(file.addTo(report, paths.of(file.path), known));
        }
    }

    private void count() throws ResultFileException {
        parts++;
        if (parts > MOST_PARTS) {
            throw cursor.problem(
                    String.format(Locale.ROOT, "there are more than %,d files, tests and benchmarks", MOST_PARTS));
        }
    }

    private final class TestFile {
        private final List<Test> tests = new ArrayList<>();
        private String path = "";

        TestFile read() throws IOException {
            count();
            cursor.object(this::field);
            if (path.isEmpty()) {
                throw cursor.problem("expected a \"name\", as vitest writes it");
            }
            return this;
        }

        private boolean field(String field) throws IOException {
            switch (field) {
                case "name" -> path = cursor.requiredText().replace('\\', '/');
                case "assertionResults" -> cursor.array(() -> tests.add(new Test().read()));
                default -> {
                    return false;
                }
            }
            return true;
        }

        /** Within a file a benchmark may be measured several times, and these are repetitions; two files are two benchmarks. */
        Set<String> addTo(ReportBuilder report, String shortPath, Set<String> known) throws ResultFileException {
            Set<String> keys = new HashSet<>();
            for (Test test : tests) {
                for (Measurement measurement : test.measurements(report, shortPath)) {
                    if (known.contains(measurement.key())) {
                        report.add(measurement);
                    } else {
                        report.repeat(measurement);
                    }
                    keys.add(measurement.key());
                }
            }
            return keys;
        }
    }

    private final class Test {
        private final List<String> groups = new ArrayList<>();
        private final List<Run> runs = new ArrayList<>();
        private String title = "";
        private boolean isFailed;

        Test read() throws IOException {
            count();
            cursor.object(this::field);
            return this;
        }

        private boolean field(String field) throws IOException {
            switch (field) {
                case "ancestorTitles" -> cursor.array(this::group);
                case "title" -> title = cursor.text();
                case "status" -> isFailed = cursor.text().equals("failed");
                case "benchmarks" -> cursor.optionalArray(() -> runs.add(new Run().read()));
                default -> {
                    return false;
                }
            }
            return true;
        }

        private void group() throws IOException {
            count();
            groups.add(cursor.text());
        }

        List<Measurement> measurements(ReportBuilder report, String file) throws ResultFileException {
            groups.add(title);
            String name = String.join(GROUPS, groups);
            if (isFailed) {
                report.note("\"%s\" failed".formatted(Printable.of(file + GROUPS + name)));
            }
            var all = new ArrayList<Measurement>();
            for (Run run : runs) {
                // a run has the name of its test, unless it was given one of its own
                String own = run.name.equals(name) || run.name.isEmpty() ? "" : GROUPS + run.name;
                String group = file + GROUPS + name + own;
                report.checkKey(group);
                for (Task task : run.tasks) {
                    all.addAll(task.measurements(report, group));
                }
            }
            return all;
        }
    }

    /** What one call measured. */
    private final class Run {
        private final List<Task> tasks = new ArrayList<>();
        private String name = "";

        Run read() throws IOException {
            count();
            cursor.object(this::field);
            return this;
        }

        private boolean field(String field) throws IOException {
            switch (field) {
                case "name" -> name = cursor.text();
                case "tasks" -> cursor.array(() -> tasks.add(new Task().read()));
                default -> {
                    return false;
                }
            }
            return true;
        }
    }

    private final class Task {
        private final VitestStatistics statistics = new VitestStatistics();
        private String name = "";
        private boolean isStored;

        Task read() throws IOException {
            count();
            cursor.object(this::field);
            if (name.isEmpty()) {
                throw cursor.problem("expected a \"name\", as vitest writes it");
            }
            return this;
        }

        private boolean field(String field) throws IOException {
            switch (field) {
                case "name" -> name = cursor.requiredText();
                case "latency" -> cursor.object(part -> statistics.field(cursor, part));
                case "throughput" -> cursor.object(part -> statistics.throughput(cursor, part));
                case "fromStore" -> isStored = cursor.isTrue();
                default -> {
                    return false;
                }
            }
            return true;
        }

        /** A result that was stored before and is shown for comparison was not measured now. */
        List<Measurement> measurements(ReportBuilder report, String group) {
            return isStored ? List.of() : statistics.measurements(report, group + TASK + name, group);
        }
    }
}
