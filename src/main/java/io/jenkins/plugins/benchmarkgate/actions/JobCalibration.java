package io.jenkins.plugins.benchmarkgate.actions;

import io.jenkins.plugins.benchmarkgate.gate.OwnPast;
import io.jenkins.plugins.benchmarkgate.gate.Policy;
import io.jenkins.plugins.benchmarkgate.gate.PolicyForm;
import io.jenkins.plugins.benchmarkgate.history.AcceptanceLog;
import io.jenkins.plugins.benchmarkgate.history.StoredBuild;
import io.jenkins.plugins.benchmarkgate.report.CalibrationData;
import io.jenkins.plugins.benchmarkgate.store.ResultFolders;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** How the gate of a job would have done with other thresholds in builds that were fine: the stored ones, replayed. */
final class JobCalibration {
    private static final Logger LOGGER = Logger.getLogger(JobCalibration.class.getName());

    private final JobTrend trend;
    private final Policy policy;
    private final AcceptanceLog accepted;

    JobCalibration(JobTrend trend, PolicyForm.Words settings, AcceptanceLog accepted) {
        this.trend = trend;
        this.accepted = accepted;
        policy = PolicyForm.policy(settings);
    }

    void write(OutputStream output) throws IOException {
        long start = System.nanoTime();
        var past = new OwnPast(policy, accepted);
        boolean cut = false;
        for (ResultFolders.Times build : trend.folders().last(Past.MOST_BUILDS)) {
            cut = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) > HeavyWork.LONGEST;
            if (cut) {
                break;
            }
            Optional<StoredBuild> stored = trend.stored(build.build());
            if (stored.isPresent()) {
                add(past, stored.get());
            }
        }
        CalibrationData.write(past.finished(), policy.threshold(), cut, output);
    }

    private static void add(OwnPast past, StoredBuild build) {
        try {
            past.add(build);
        } catch (RuntimeException e) { // a broken value is refused in more than one way
            LOGGER.log(
                    Level.FINE,
                    e,
                    () -> "Left build #%d out of a calibration"
                            .formatted(build.circumstances().build()));
        }
    }
}
