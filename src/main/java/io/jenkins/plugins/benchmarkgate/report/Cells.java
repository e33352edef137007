package io.jenkins.plugins.benchmarkgate.report;

import io.jenkins.plugins.benchmarkgate.gate.Percent;
import io.jenkins.plugins.benchmarkgate.history.ResultRow;
import io.jenkins.plugins.benchmarkgate.model.Printable;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.util.List;

/** The cells of a row as people read them. */
final class Cells {
    static final List<String> HEADER = List.of("STATUS", "CHANGE", "BASELINE", "CURRENT", "LIMIT", "BENCHMARK");

    private Cells() {}

    static List<String> of(ResultRow row) {
        return List.of(
                row.status(),
                row.change() == null ? "-" : Percent.signed(row.change()),
                value(row, row.baseline()),
                value(row, row.current()),
                value(row, row.limit()),
                Printable.of(row.key()));
    }

    private static String value(ResultRow row, Double value) {
        if (value == null) {
            return "-";
        }
        return Unit.parse(row.unit()).map(unit -> unit.format(value)).orElse(value + " " + row.unit());
    }

    /** Whether a row deserves its sentence in log and comment. */
    static boolean isExplained(ResultRow row) {
        return !row.status().equals("UNCHANGED") && !row.status().equals("NEW") && !row.status().equals("IGNORED");
    }
}
