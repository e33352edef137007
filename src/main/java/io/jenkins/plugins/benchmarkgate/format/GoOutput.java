package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Machine;
import io.jenkins.plugins.benchmarkgate.model.Printable;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines that {@code go test} prints, of one or several packages. */
final class GoOutput {
    private static final Pattern CONFIGURATION = Pattern.compile("(goos|goarch|pkg|cpu): (.*)");
    /** Any line of the head, in which other tools may have added keys of their own. */
    private static final Pattern KEY_AND_VALUE = Pattern.compile("[a-z][^\\sA-Z:]*: .*");

    private static final Pattern UNIT = Pattern.compile("(?s)Unit (\\S+) (?:.*\\s)?better=(lower|higher)(?:\\s.*)?");
    private static final Pattern UNMEASURED = Pattern.compile("(?s)\\s*--- (FAIL|SKIP): (Benchmark\\S*).*");
    /** A package that could not be built, or whose process ended with an error. */
    private static final Pattern FAILED = Pattern.compile("FAIL\\s+(\\S+)\\s+(\\[(?:build|setup) failed]|[\\d.]+s)");

    private static final Pattern END = Pattern.compile("(PASS|FAIL|ok|exit status|\\?)(\\s|$)");
    private static final String NAME = "Benchmark";

    private final ReportBuilder report;
    private final List<Package> packages = new ArrayList<>();
    private final GoUnits units = new GoUnits();
    /** By package and name, in the order of the output. */
    private final Map<String, Map<String, GoResult>> results = new LinkedHashMap<>();

    private int rows;
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
        for (Map<String, GoResult> ofPackage : results.values()) {
            for (GoResult result : ofPackage.values()) {
                result.addTo(report, processors, units);
            }
        }
        for (Package one : packages) {
            if (one.lacksItsEnd()) {
                report.note(
                        "the output of %s lacks its end, a line PASS, FAIL or ok".formatted(Printable.of(one.name)));
            }
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
        for (Map<String, GoResult> ofPackage : results.values()) {
            for (String name : ofPackage.keySet()) {
                endings.add(processors(name));
            }
        }
        return endings.size() == 1 ? endings.iterator().next() : "";
    }

    /** The number behind the last dash of a name, of up to six digits; empty where there is none. */
    private static String processors(String name) {
        int digits = name.length();
        while (digits > 0 && GoNumbers.isDigit(name.charAt(digits - 1))) {
            digits--;
        }
        int count = name.length() - digits;
        return count > 0 && count <= 6 && digits > 1 && name.charAt(digits - 1) == '-' ? name.substring(digits) : "";
    }

    /** What stands between spaces and tabs. */
    private static List<String> words(String line) {
        var words = new ArrayList<String>(10);
        int start = -1;
        for (int i = 0; i <= line.length(); i++) {
            boolean isSpace = i == line.length() || Character.isWhitespace(line.charAt(i));
            if (isSpace && start >= 0) {
                words.add(line.substring(start, i));
                start = -1;
            } else if (!isSpace && start < 0) {
                start = i;
            }
        }
        return words;
    }

    /** The output of one package; in text, of one after the other. */
    final class Package {
        private String name;
        private String unfinished = "";
        private boolean isFinished;
        private boolean isFailureNoted;
        /** Whether nothing but keys and values came since the head began. */
        private boolean isInHead = true;
        /** The result of the last plain line, if it was of this package. */
        private GoResult last;

        private Package(String name) {
            this.name = name;
            packages.add(this);
        }

        private boolean lacksItsEnd() {
            return !name.isEmpty() && !isFinished;
        }

        void line(String line) throws ResultFileException {
            if (line.isEmpty()) {
                isInHead = false;
                return;
            }
            boolean isResult = line.startsWith(NAME);
            boolean isConfiguration = !isResult && isConfiguration(line);
            isInHead =
                    isConfiguration || isInHead && KEY_AND_VALUE.matcher(line).matches();
            if (isResult) {
                result(line);
            } else if (!isConfiguration && !isUnit(line) && !isUnmeasured(line)) {
                if (END.matcher(line).lookingAt()) {
                    isFinished = true;
                    noteFailure(line);
                }
                result(line);
            }
        }

        private void noteFailure(String line) {
            Matcher failed = FAILED.matcher(line);
            if (!failed.matches()) {
                return;
            }
            boolean isUnbuilt = failed.group(2).startsWith("[");
            if (isUnbuilt || !isFailureNoted) {
                report.note(
                        "%s %s".formatted(Printable.of(failed.group(1)), isUnbuilt ? "could not be built" : "failed"));
            }
            isFailureNoted = false;
        }

        /** Takes what follows the last end of a line; go ends every line, so this is a part of one. */
        void lineWithoutEnd(String line) throws ResultFileException {
            if (result(line)) {
                throw report.problem("is cut off: the file ends in the middle of a result");
            }
        }

        private boolean isConfiguration(String line) throws ResultFileException {
            Matcher configuration = CONFIGURATION.matcher(line);
            // elsewhere than in the head it is something that a benchmark printed
            if (!configuration.matches() || configuration.group(1).equals("cpu") && !isInHead) {
                return false;
            }
            configure(configuration.group(1), configuration.group(2).strip());
            return true;
        }

        private boolean isUnit(String line) throws ResultFileException {
            Matcher unit = UNIT.matcher(line);
            if (!unit.matches()) {
                return false;
            }
            if (!units.declare(unit.group(1), unit.group(2).equals("higher"))) {
                throw report.problem(String.format(Locale.ROOT, "there are more than %,d units", GoUnits.MOST));
            }
            return true;
        }

        private boolean isUnmeasured(String line) {
            Matcher unmeasured = UNMEASURED.matcher(line);
            if (!unmeasured.matches()) {
                return false;
            }
            isFailureNoted |= unmeasured.group(1).equals("FAIL");
            report.note("%s %s"
                    .formatted(
                            Printable.of(unmeasured.group(2)),
                            unmeasured.group(1).equals("FAIL") ? "failed" : "was skipped"));
            return true;
        }

        private void configure(String key, String value) throws ResultFileException {
            switch (key) {
                case "goos" -> system = same(key, system, value);
                case "goarch" -> architecture = same(key, architecture, value);
                case "cpu" -> cpu = same(key, cpu, value);
                default -> {
                    name = value;
                    last = null;
                    isFinished = false;
                    isFailureNoted = false;
                }
            }
        }

        private String same(String key, String known, String value) throws ResultFileException {
            if (!known.isEmpty() && !known.equals(value)) {
                throw report.problem(
                        "the output of another machine begins (%s %s instead of %s); give each its own gate with an id"
                                .formatted(key, Printable.of(value), Printable.of(known)));
            }
            return value;
        }

        /**
         * A result stands on one line, or its name alone where the benchmark printed something in between.
         *
         * @return whether the line ends a result
         */
        private boolean result(String line) throws ResultFileException {
            List<String> words = words(line);
            int iterations = 0;
            if (!words.isEmpty() && words.get(0).startsWith(NAME)) {
                unfinished = words.get(0);
                iterations = 1;
            }
            if (unfinished.isEmpty() || !GoResult.isMeasured(words, iterations)) {
                noteLost(line, words);
                return false;
            }
            add(unfinished, words, iterations);
            unfinished = "";
            return true;
        }

        /** What the benchmark printed without the end of a line stands before its name or its numbers. */
        private void noteLost(String line, List<String> words) {
            int time = words.indexOf("ns/op");
            if (time > 1 && line.indexOf('\t') >= 0 && GoResult.isMeasured(words.subList(time - 2, words.size()), 0)) {
                report.note("passed over, because something was printed into the result: \"%s\""
                        .formatted(Printable.of(line.strip())));
            }
        }

        private void add(String benchmark, List<String> words, int iterations) throws ResultFileException {
            GoResult result = resultOf(benchmark);
            int before = result.rows();
            result.add(words, iterations, report);
            count(result.rows() - before);
        }

        /** Whether the line is a result of the plain form. */
        boolean isPlain(GoLine line, TextLines lines) {
            return line.isPlain(lines.bytes(), lines.start(), lines.end(), last);
        }

        /** Takes a line that is. */
        void line(GoLine line) throws ResultFileException {
            if (!line.isOfLast()) {
                last = resultOf(line.name());
            }
            int before = last.rows();
            last.add(line);
            count(last.rows() - before);
            unfinished = "";
            isInHead = false;
        }

        private GoResult resultOf(String benchmark) {
            return results.computeIfAbsent(name, any -> new LinkedHashMap<>())
                    .computeIfAbsent(benchmark, any -> new GoResult(name, benchmark));
        }

        private void count(int newRows) throws ResultFileException {
            rows += newRows;
            report.checkCount(rows);
        }
    }
}
