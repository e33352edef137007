package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines that benchmark.js prints: {@code fib(10) x 1,431,759 ops/sec ±0.74% (93 runs sampled)}. Whole lines count: of
 * output that was cut off between two lines, those before the cut are read.
 */
final class BenchmarkJsFormat implements ResultFormat {
    static final String ID = "benchmarkjs";
    private static final String RATE = " x (\\d{1,3}(?:,?\\d{3}){0,6}(?:\\.\\d{1,20})?) ops/sec";
    private static final Pattern RESULT =
            Pattern.compile("(.+)" + RATE + "(?: \u00b1[\\d.]+%)?(?: \\((\\d{1,9}) runs? sampled\\))?");
    private static final String END = " sampled)";
    private static final Pattern CUT_OFF = Pattern.compile("(?s).+ x \\d[\\d,.]*(?: .*)?");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Signs signs() {
        return Signs.line("^.+" + RATE + ".*$");
    }

    @Override
    public Report read(ResultSource source) throws IOException {
        var lines = new TextLines(source);
        var report = new ReportBuilder(ID, lines::problem);
        for (String line = lines.next(); line != null; line = lines.next()) {
            Matcher result = RESULT.matcher(line);
            if (lines.isCutOff() && CUT_OFF.matcher(line).matches() && !line.endsWith(END)) {
                throw lines.problem("is cut off: the file ends in the middle of a result");
            }
            if (result.matches()) {
                report.add(measurement(result));
            }
        }
        Report read = report.build();
        if (read.isEmpty()) {
            throw lines.problem("expected a line such as \"name x 1,234 ops/sec\", as benchmark.js prints it");
        }
        return read;
    }

    private static Measurement measurement(Matcher result) {
        return new Measurement(
                result.group(1).strip(),
                "throughput",
                "",
                Unit.OPERATIONS_PER_SECOND,
                Direction.BIGGER,
                Locations.of(Location.VALUE, Double.parseDouble(result.group(2).replace(",", ""))),
                Double.NaN,
                result.group(3) == null ? 0 : Long.parseLong(result.group(3)));
    }
}
