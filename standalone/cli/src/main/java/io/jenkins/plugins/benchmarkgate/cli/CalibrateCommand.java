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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code benchmark-gate calibrate}. */
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description =
                "Replays runs that were fine, and says how often the gate would have alarmed, what each threshold would "
                        + "have caught, and which threshold suits each benchmark.")
final class CalibrateCommand implements Callable<Integer> {
    private final Path folder;

    @Spec
    private CommandSpec spec;

    @Mixin
    private RunArguments runs;

    @Option(
            names = "--machine-key",
            paramLabel = "KEY",
            description = "Take all runs as of this machine, whatever machine the results name.")
    private String machineKey;

    @Mixin
    private FormatOption format;

    @Mixin
    private RowOptions rows;

    CalibrateCommand(Path folder) {
        this.folder = folder;
    }

    @Override
    public Integer call() throws IOException, InputException {
        Policy policy = rows.policy(folder, Optional.empty(), Level.FAILURE, Map.of(), Noise.AUTO, 1);
        ReadOptions reading = format.reading(policy.metrics(), Optional.empty());
        var calibration = new Calibration(policy);
        for (ResultFiles run : runs.find(folder)) {
            calibration.add(run.readFilled(reading), Optional.ofNullable(machineKey));
        }
        CalibrationReport.lines(calibration.runs(), calibration.result(), policy.threshold())
                .forEach(spec.commandLine().getOut()::println);
        return ExitCode.PASSED;
    }
}
