package io.jenkins.plugins.benchmarkgate.cli;

import io.jenkins.plugins.benchmarkgate.format.ReadOptions;
import io.jenkins.plugins.benchmarkgate.gate.Calibration;
import io.jenkins.plugins.benchmarkgate.gate.Level;
import io.jenkins.plugins.benchmarkgate.gate.Noise;
import io.jenkins.plugins.benchmarkgate.gate.Policy;
import io.jenkins.plugins.benchmarkgate.report.CalibrationReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code benchmark-gate calibrate}. */
final class CalibrateCommand implements Callable<Integer> {
    private final Path folder;
    private final CommandSpec spec;
    private final RunArguments runs = new RunArguments();

    private final OptionSpec machineKey = Options.text("--machine-key", "KEY")
            .description("Take all runs as of this machine, whatever machine the results name.")
            .build();

    private final FormatOption format = new FormatOption();
    private final RowOptions rows = new RowOptions();

    CalibrateCommand(Path folder) {
        this.folder = folder;
        spec = Commands.of(
                this,
                "calibrate",
                "Replays runs that were fine, and says how often the gate would have alarmed, what each threshold would "
                        + "have caught, and which threshold suits each benchmark.");
        runs.addTo(spec);
        spec.addOption(machineKey);
        format.addTo(spec);
        rows.addTo(spec);
    }

    CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() throws IOException, InputException {
        Policy policy = rows.policy(folder, Optional.empty(), Level.FAILURE, Map.of(), Noise.AUTO, 1);
        ReadOptions reading = format.reading(policy.metrics(), Optional.empty());
        Optional<String> machine = Optional.ofNullable(machineKey.getValue());
        var calibration = new Calibration(policy);
        for (ResultFiles run : runs.find(folder)) {
            calibration.add(run.readFilled(reading), machine);
        }
        CalibrationReport.lines(calibration.runs(), calibration.result(), policy.threshold())
                .forEach(spec.commandLine().getOut()::println);
        return ExitCode.PASSED;
    }
}
