package io.jenkins.plugins.benchmarkgate.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Machine;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final RowId A = new RowId("a", "time");

    @Test
    void shouldSayWhatWouldHaveAlarmedAndWhatNot() {
        Map<Double, Calibrated> replayed = replay(Policy.DEFAULT, 100, 100, 100, 100, 100, 100, 100, 100, 118, 100);

        assertThat(replayed).containsOnlyKeys(5.0, 10.0, 15.0, 20.0, 30.0, 50.0);
        assertThat(replayed.get(15.0).alarms().count()).isEqualTo(1);
        assertThat(replayed.get(15.0).red().count()).isEqualTo(1);
        assertThat(replayed.get(15.0).isQuiet(A)).isFalse();
        assertThat(replayed.get(20.0).alarms().count()).isZero();
        assertThat(replayed.get(20.0).red().of()).as("three runs teach").isEqualTo(7);
        assertThat(replayed.get(20.0).isQuiet(A)).isTrue();
    }

    @Test
    void shouldSayWhatEachThresholdWouldHaveCaught() {
        double[] steady = new double[23];
        Arrays.fill(steady, 100);

        Calibrated twenty = replay(Policy.DEFAULT, steady).get(20.0);

        assertThat(twenty.caught(0.1).count()).isZero();
        assertThat(twenty.caught(0.2).count())
                .as("a change that equals the threshold")
                .isZero();
        assertThat(twenty.caught(0.3).value()).isEqualTo(1);
        assertThat(twenty.visible(A)).isCloseTo(0.2, within(1e-9));
    }

    @Test
    void shouldReplayTheThresholdThatIsSetToo() {
        var policy = Policy.DEFAULT.withThreshold(12);

        assertThat(replay(policy, 100, 100, 100, 100)).containsKey(12.0).hasSize(7);
    }

    @Test
    void shouldJudgeNothingWhereRunsAreTooFew() {
        Calibrated twenty = replay(Policy.DEFAULT, 100, 100, 100).get(20.0);

        assertThat(twenty.red().of()).isZero();
        assertThat(twenty.rows()).isEmpty();
    }

    private static Map<Double, Calibrated> replay(Policy policy, double... values) {
        var calibration = new Calibration(policy);
        DoubleStream.of(values)
                .mapToObj(CalibrationTest::report)
                .forEach(run -> calibration.add(run, Optional.empty()));
        assertThat(calibration.runs()).isEqualTo(values.length);
        return calibration.result().stream().collect(Collectors.toMap(Calibrated::threshold, each -> each));
    }

    private static Report report(double value) {
        var measurement = new Measurement(
                "a", "time", "", Unit.SECONDS, Direction.SMALLER, Locations.of(Location.VALUE, value), Double.NaN, 1);
        return new Report("x", "", new Machine("cpu", "x86_64", "2", "Linux", "17"), "", List.of(measurement));
    }
}
