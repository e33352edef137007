package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Report;
import java.io.IOException;

/**
 * What {@code cargo bench} prints of Rust's own benchmarks (libtest), and Criterion.rs with {@code --output-format bencher}:
 * {@code test sort::quick ... bench:  1,431.20 ns/iter (+/- 74.10) = 55 MB/s}. Where the output names the targets, which cargo
 * writes to standard error, they are a part of the keys, {@code benches/sort.rs::sort::quick}. Whole lines count: of output
 * that was cut off, those before the cut are read, and a note says that its end is missing.
 */
final class CargoBenchFormat implements ResultFormat {
    static final String ID = "cargo-bench";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Signs signs() {
        return Signs.line(CargoOutput.SIGN);
    }

    @Override
    public Report read(ResultSource source) throws IOException {
        var lines = new TextLines(source);
        var output = new CargoOutput(new ReportBuilder(ID, lines::problem));
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (lines.isCutOff()) {
                output.lineWithoutEnd(line);
            } else {
                output.line(line);
            }
        }
        if (!output.isOfCargo()) {
            throw lines.problem(
                    "expected a line such as \"test name ... bench: 1,234 ns/iter (+/- 56)\", as cargo bench prints it");
        }
        return output.report();
    }
}
