package io.jenkins.plugins.benchmarkgate.gate;

import static io.jenkins.plugins.benchmarkgate.gate.Job.row;
import static io.jenkins.plugins.benchmarkgate.gate.Job.status;
import static io.jenkins.plugins.benchmarkgate.gate.Reports.ms;
import static io.jenkins.plugins.benchmarkgate.gate.Status.REGRESSED;
import static io.jenkins.plugins.benchmarkgate.gate.Status.UNCHANGED;
import static io.jenkins.plugins.benchmarkgate.gate.Status.UNCONFIRMED;
import static io.jenkins.plugins.benchmarkgate.gate.Status.WARNED;
import static io.jenkins.plugins.benchmarkgate.gate.Status.WITHIN_NOISE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The lower threshold goes by the same rules as the other one. */
class WarningRulesTest {
    private final Job job =
            new Job(new Policy.Builder().unstableThreshold(Optional.of(10.0)).build());
    private final Job strict = new Job(
            new Policy.Builder().unstableThreshold(Optional.of(10.0)).confirm(2).build());

    @Test
    void shouldConfirmAWarningOverBuilds() {
        strict.times(8, 100);

        GateResult first = strict.build(ms("a", 112));

        assertThat(status(first, "a")).isEqualTo(UNCONFIRMED);
        assertThat(row(first, "a").reason()).contains("worse by more than 10 %, to be confirmed by the next build");
        assertThat(strict.values(113, 100, 112)).containsExactly(WARNED, UNCHANGED, UNCONFIRMED);
    }

    @Test
    void shouldWarnWhereTheRegressionIsYetToBeConfirmed() {
        strict.times(8, 100);

        assertThat(strict.values(112, 130, 131)).containsExactly(UNCONFIRMED, WARNED, REGRESSED);
    }

    @Test
    void shouldBeWithinNoiseWhereAnotherLookDoesNotShowTheWarning() {
        job.times(8, 100);

        GateResult refuted = job.build(List.of(ms("a", 112)), List.of(List.of(ms("a", 101))));
        GateResult half = job.build(List.of(ms("a", 130)), List.of(List.of(ms("a", 112))));

        assertThat(status(refuted, "a")).isEqualTo(WITHIN_NOISE);
        assertThat(status(half, "a"))
                .as("beyond 10 % in both looks, beyond 20 % in one")
                .isEqualTo(WARNED);
    }

    @Test
    void shouldShowTheLimitOfTheWarning() {
        job.times(8, 100);

        assertThat(row(job.build(ms("a", 112)), "a").limit().orElseThrow()).isCloseTo(110, within(1e-9));
    }

    @Test
    void shouldNameTheThresholdThatNothingCorroborates() {
        job.file(ms("a", 100), ms("b", 100));

        GateResult result = job.build(ms("a", 115), ms("b", 130));

        assertThat(row(result, "a").reason()).contains("worse by more than 10 %, but with only 0 builds");
        assertThat(row(result, "b").reason()).contains("worse by more than 20 %, but with only 0 builds");
    }
}
