package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Machine;
import io.jenkins.plugins.benchmarkgate.model.Printable;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines that {@code go test} prints, of one or several packages. */
final class GoOutput {
    private static final Pattern CONFIGURATION = Pattern.compile("(goos|goarch|pkg|cpu): (.*)");
    private static final Pattern UNIT = Pattern.compile("Unit (\\S+) (?:.*\\s)?better=(lower|higher)(?:\\s.*)?");
    private static final Pattern UNMEASURED = Pattern.compile("\\s*--- (FAIL|SKIP): (Benchmark\\S*).*");
    private static final Pattern PROCESSORS = Pattern.compile("(.+)-(\\d{1,6})");

    private final ReportBuilder report;
    private final List<GoResult> results = new ArrayList<>();
    private final GoUnits units = new GoUnits();
    private String system = "";
    private String architecture = "";
    private String cpu = "";

    GoOutput(ReportBuilder report) {
        this.report = report;
    }

    Package startPackage(String name) {
        return new Package(name);
    }

    Report report() throws ResultFileException {
        String processors = commonProcessors();
        for (GoResult result : results) {
            result.addTo(report, result.keyWithout(processors), units);
        }
        report.machine = new Machine(cpu, architecture, processors, system, "");
        return report.build();
    }

    /**
     * The number of processors that go adds to every name: {@code BenchmarkParse-8}. Where the names do not agree in it
     * (one processor is not named; {@code -cpu 1,2}), it belongs to the names.
     */
    private String commonProcessors() {
        Set<String> endings = new HashSet<>();
        for (GoResult result : results) {
            Matcher name = PROCESSORS.matcher(result.name());
            endings.add(name.matches() ? name.group(2) : "");
        }
        return endings.size() == 1 ? endings.iterator().next() : "";
    }

    /** The output of one package; in text, of one after the other. */
    final class Package {
        private String name;
        private String unfinished = "";

        private Package(String name) {
            this.name = name;
        }

        void line(String line) throws ResultFileException {
            Matcher configuration = CONFIGURATION.matcher(line);
            Matcher unit = UNIT.matcher(line);
            Matcher unmeasured = UNMEASURED.matcher(line);
            if (configuration.matches()) {
                configure(configuration.group(1), configuration.group(2).strip());
            } else if (unit.matches()) {
                units.declare(unit.group(1), unit.group(2).equals("higher"));
            } else if (unmeasured.matches()) {
                report.note("%s %s"
                        .formatted(
                                Printable.of(unmeasured.group(2)),
                                unmeasured.group(1).equals("FAIL") ? "failed" : "was skipped"));
            } else {
                result(line);
            }
        }

        private void configure(String key, String value) {
            switch (key) {
                case "goos" -> system = value;
                case "goarch" -> architecture = value;
                case "cpu" -> cpu = value;
                default -> name = value;
            }
        }

        /** A result stands on one line, or its name alone where the benchmark printed something in between. */
        private void result(String line) throws ResultFileException {
            String[] words = line.strip().split("\\s+");
            if (words[0].startsWith("Benchmark")) {
                unfinished = words[0];
                if (GoResult.isMeasured(words, 1)) {
                    results.add(GoResult.of(name, words[0], words, 1, report));
                    unfinished = "";
                }
            } else if (!unfinished.isEmpty() && GoResult.isMeasured(words, 0)) {
                results.add(GoResult.of(name, unfinished, words, 0, report));
                unfinished = "";
            }
        }
    }
}
