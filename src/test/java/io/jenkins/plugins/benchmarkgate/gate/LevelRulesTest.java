package io.jenkins.plugins.benchmarkgate.gate;

import static io.jenkins.plugins.benchmarkgate.gate.Job.row;
import static io.jenkins.plugins.benchmarkgate.gate.Job.status;
import static io.jenkins.plugins.benchmarkgate.gate.Reports.measured;
import static io.jenkins.plugins.benchmarkgate.gate.Reports.ms;
import static io.jenkins.plugins.benchmarkgate.gate.Reports.rounds;
import static io.jenkins.plugins.benchmarkgate.gate.Status.REGRESSED;
import static io.jenkins.plugins.benchmarkgate.gate.Status.UNCHANGED;
import static io.jenkins.plugins.benchmarkgate.gate.WorkedCasesTest.suite;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.history.LevelChange;
import io.jenkins.plugins.benchmarkgate.history.RowState;
import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lasting steps, and a baseline file that accepts most of a suite. */
class LevelRulesTest {
    private final Job job = Job.ofDefaults();

    @ParameterizedTest(name = "from 100 to {0}")
    @CsvSource({"90, true, 9", "91, false, 0", "109, false, 0", "112, true, 0"})
    void shouldFindALastingStepOfHalfTheThresholdAndRestartAtOneForTheBetter(
            double level, boolean isFound, int restart) {
        job.times(8, 100).times(4, level);

        Row row = row(job.build(ms("a", level)), "a");

        assertThat(row.evidence().levelChange())
                .isEqualTo(isFound ? Optional.of(new LevelChange(8, 9, level / 100 - 1)) : Optional.empty());
        assertThat(own("a").restart()).isEqualTo(restart);
    }

    @Test
    void shouldFindNoStepWhereQuartileAndExtremeDisagree() {
        for (int build = 0; build < 8; build++) {
            job.build(rounds("a", 100, 100));
        }
        for (int build = 0; build < 5; build++) {
            assertThat(row(job.build(rounds("a", 85, 115)), "a").evidence().levelChange())
                    .isEmpty();
        }
        assertThat(own("a").restart()).isZero();
    }

    @Test
    void shouldNotTakeAFasterSuiteForAStepOfARow() {
        for (int build = 0; build < 8; build++) {
            job.build(suite(12, row -> 100));
        }
        for (int build = 0; build < 5; build++) {
            job.build(suite(12, row -> 90)); // half of the threshold and no more, so that it is not accepted by itself
        }

        assertThat(own("b00").restart()).as("raw shows it, net does not").isZero();
    }

    @Test
    void shouldRestartAllRowsOfAFileThatAcceptsMoreThanHalfOfTheSuite() {
        for (int build = 0; build < 8; build++) {
            job.build(suite(12, row -> 100));
        }

        GateResult result =
                job.file(suite(10, row -> row < 7 ? 130 : 104)).build(suite(12, row -> row < 7 ? 130 : 104));

        assertThat(own("b00").restart()).isEqualTo(9);
        assertThat(own("b09").restart()).as("at its file value, too").isEqualTo(9);
        assertThat(row(result, "b09").baselineValue()).hasValue(104);
        assertThat(own("b11").restart()).as("not in the file").isZero();
    }

    @Test
    void shouldRestartOnlyTheRowsThatMovedWhereTheFileAcceptsHalfOfTheSuite() {
        for (int build = 0; build < 8; build++) {
            job.build(suite(12, row -> 100));
        }

        job.file(suite(12, row -> row < 6 ? 130 : 104)).build(suite(12, row -> row < 6 ? 130 : 104));

        assertThat(own("b00").restart()).isEqualTo(9);
        assertThat(own("b09").restart()).isZero();
    }

    @Test
    void shouldTakeAFileForNoLevelWhereTheHistoryLacksItsStatistic() {
        job.build(measured("a", "ms", Direction.SMALLER, Locations.of(Location.MEDIAN, 100)));

        GateResult result = job.file(ms("a", 130)).build(ms("a", 130));

        assertThat(status(result, "a")).isEqualTo(UNCHANGED);
        assertThat(own("a").restart()).isZero();
    }

    @Test
    void shouldKeepASuspectItsDistanceWhereAFasterSuiteIsAcceptedByItself() {
        for (int build = 0; build < 8; build++) {
            job.build(suite(12, row -> 100));
        }
        for (int build = 0; build < 4; build++) {
            job.build(suite(12, row -> 85));
        }
        assertThat(status(job.build(suite(12, row -> row == 0 ? 112 : 85)), "b00"))
                .isEqualTo(REGRESSED);

        Row next = row(job.build(suite(12, row -> row == 0 ? 112 : 85)), "b00");
        assertThat(next.status())
                .as("the suite counts from 0 again, and the row is as far behind it")
                .isEqualTo(REGRESSED);
        assertThat(next.evidence().redSince()).isEqualTo(13);
    }

    private RowState own(String key) {
        return job.state()
                .machine(Reports.MACHINE.key())
                .orElseThrow()
                .row(new RowId(key, "time"))
                .orElseThrow();
    }
}
