package io.jenkins.plugins.benchmarkgate.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.DOUBLE;

import io.jenkins.plugins.benchmarkgate.history.MachineState;
import io.jenkins.plugins.benchmarkgate.history.RowState;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A build that is accepted whatever the gate said of it. */
class AcceptedBuildTest {
    @Test
    void shouldTeachWhatASuspectMeasured() {
        Job job = Job.ofDefaults().times(8, 100).times(1, 130).acceptBuild();

        RowState row = machine(job).row(new RowId("a", "time")).orElseThrow();
        assertThat(row.acceptedCount()).isEqualTo(9);
        assertThat(row.excursion()).isEmpty();
        assertThat(row.redSince()).isZero();
        assertThat(job.values(131)).containsExactly(Status.WITHIN_NOISE);
    }

    @Test
    void shouldTeachNothingTwice() {
        Job job = Job.ofDefaults().times(8, 100).acceptBuild();

        assertThat(machine(job).row(new RowId("a", "time")).orElseThrow().acceptedCount())
                .isEqualTo(8);
    }

    @Test
    void shouldAcceptTheMovementOfTheWholeSuite() {
        Job job = Job.ofDefaults();
        IntStream.range(0, 8).forEach(any -> job.build(suite(100)));
        job.build(suite(140));
        assertThat(machine(job).movement().isSuspect()).isTrue();

        job.acceptBuild();

        assertThat(machine(job).movement().isSuspect()).isFalse();
        assertThat(machine(job).movement().accepted()).last(DOUBLE).isEqualTo(0.4, within(1e-9));
        assertThat(machine(job).rows().values()).allMatch(row -> row.acceptedCount() == 9);
    }

    private static MachineState machine(Job job) {
        return job.state().machine(Reports.MACHINE.key()).orElseThrow();
    }

    private static Measurement[] suite(double millis) {
        return IntStream.range(0, 12)
                .mapToObj(i -> Reports.ms("row" + i, millis))
                .toArray(Measurement[]::new);
    }
}
