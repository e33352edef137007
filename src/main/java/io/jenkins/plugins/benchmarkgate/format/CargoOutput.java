package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Printable;
import io.jenkins.plugins.benchmarkgate.model.Repetitions;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines that {@code cargo bench} prints, of one or several targets. */
final class CargoOutput {
    private static final String NUMBER = "(\\d{1,3}(?:,\\d{3}){0,6}(?:\\.\\d{1,20})?|\\d{1,20}(?:\\.\\d{1,20})?)";
    private static final String TIME = " *" + NUMBER + " ns/iter \\(\\+/- [\\d,.]{1,40}\\)";

    /** Found in all that cargo prints of benchmarks. */
    static final String SIGN =
            "^test \\S.* \\.\\.\\. bench:" + TIME + "|^test result: (?:ok|FAILED)\\. .* \\d{1,9} measured;";

    private static final Pattern RESULT = Pattern.compile(TIME + "(?: = " + NUMBER + " MB/s)?");
    private static final String PRIMARY = "time";
    private static final String TEST = "test ";
    private static final String MEASURED = " ... bench:";
    private static final String FAILED = " ... FAILED";
    private static final Unit MEGABYTES_PER_SECOND = Unit.of("MB/s");
    private static final Pattern START = Pattern.compile("running \\d{1,9} tests?");
    private static final String SUMMARY = "test result: ";
    private static final Pattern END = Pattern.compile(SUMMARY + "(?:ok|FAILED)\\. .*");
    private static final Pattern LAST = Pattern.compile(SUMMARY + "(?:ok|FAILED)\\. .* finished in [\\d.]{1,20}s");
    private static final String TARGET = "Running ";
    /** As Criterion.rs prints it behind the name of a benchmark. */
    private static final String CRITERION = " time:   [";

    private static final String UNIT_TESTS = "unittests ";

    private final ReportBuilder report;
    private String target = "";
    private boolean isOfCargo;
    private boolean isRunning;

    CargoOutput(ReportBuilder report) {
        this.report = report;
    }

    /** Takes a line. */
    void line(String line) throws ResultFileException {
        if (line.startsWith(TEST)) {
            test(line);
        } else if (START.matcher(line).matches()) {
            noteMissingEnd();
            isRunning = true;
        } else if (line.contains(CRITERION)) {
            report.note(("%s printed results of Criterion.rs for people, which are passed over: give its"
                            + " --output-format bencher, or read target/criterion")
                    .formatted(target.isEmpty() ? "a target" : Printable.of(target)));
        } else {
            target(line.strip());
        }
    }

    /** Takes what follows the last end of a line; cargo ends every line, so only the last of all can be whole. */
    void lineWithoutEnd(String line) throws ResultFileException {
        if (LAST.matcher(line).matches()) {
            line(line);
        } else if (!line.startsWith(SUMMARY) && (line.startsWith(TEST) || TEST.startsWith(line))) {
            throw report.problem("is cut off: the file ends in the middle of a result");
        }
    }

    private void test(String line) throws ResultFileException {
        if (END.matcher(line).matches()) {
            isOfCargo = true;
            isRunning = false;
        } else if (line.endsWith(FAILED)) {
            report.note("%s failed".formatted(Printable.of(key(line, line.length() - FAILED.length()))));
        } else {
            result(line, line.lastIndexOf(MEASURED));
        }
    }

    private void result(String line, int nameEnd) throws ResultFileException {
        if (nameEnd > TEST.length() && line.charAt(TEST.length()) != ' ') {
            Matcher result = RESULT.matcher(line).region(nameEnd + MEASURED.length(), line.length());
            if (result.matches()) {
                isOfCargo = true;
                add(key(line, nameEnd), result);
            }
        }
    }

    /** The path of the source file is the same on every machine; the program's, behind it, has a digest. */
    private void target(String line) {
        int program = line.lastIndexOf(" (");
        if (line.startsWith(TARGET) && program >= TARGET.length() && line.endsWith(")")) {
            noteMissingEnd();
            String source = line.substring(TARGET.length(), program);
            target = source.startsWith(UNIT_TESTS) ? source.substring(UNIT_TESTS.length()) : source;
        }
    }

    /** Whether there was anything by which cargo is known. */
    boolean isOfCargo() {
        return isOfCargo;
    }

    Report report() {
        noteMissingEnd();
        return report.build();
    }

    private void noteMissingEnd() {
        if (isRunning) {
            report.note(
                    target.isEmpty()
                            ? "the output lacks its end, a line \"test result\""
                            : "the output of %s lacks its end, a line \"test result\"".formatted(Printable.of(target)));
        }
        isRunning = false;
    }

    private String key(String line, int end) {
        String name =
                line.substring(TEST.length(), Math.max(TEST.length(), end)).strip();
        return target.isEmpty() ? name : target + "::" + name;
    }

    private void add(String key, Matcher result) throws ResultFileException {
        if (target.isEmpty() && report.has(new RowId(key, PRIMARY))) {
            throw report.problem(("the benchmark \"%s\" stands in this file twice; take standard error in as well, "
                            + "cargo bench > FILE 2>&1, which names the targets")
                    .formatted(Printable.of(key)));
        }
        report.add(measurement(key, PRIMARY, Unit.NANOSECONDS, Direction.SMALLER, result.group(1), true));
        if (result.group(2) != null) {
            report.add(measurement(key, "throughput", MEGABYTES_PER_SECOND, Direction.BIGGER, result.group(2), false));
        }
    }

    private static Measurement measurement(
            String key, String metric, Unit unit, Direction direction, String digits, boolean isPrimary) {
        return new Measurement(
                key,
                metric,
                "",
                unit,
                direction,
                Locations.of(Location.VALUE, Double.parseDouble(digits.replace(",", ""))),
                Double.NaN,
                0,
                Repetitions.ONE,
                isPrimary);
    }
}
