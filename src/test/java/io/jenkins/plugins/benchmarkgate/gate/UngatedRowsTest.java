package io.jenkins.plugins.benchmarkgate.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Repetitions;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that are shown and not judged: the file does not say what they are, or the benchmark is about another metric. */
class UngatedRowsTest {
    @ParameterizedTest
    @CsvSource({"ms, UNKNOWN, set direction", "'', SMALLER, set unit", "widgets, SMALLER, the unit is widgets"})
    void shouldNameTheParameterThatSaysIt(String unit, Direction direction, String hint) {
        String other = unit.equals("widgets") ? "gadgets" : unit;
        Row row = row(report(unit, direction), report(other, direction));

        assertThat(row.status()).isEqualTo(Status.INCOMPARABLE);
        assertThat(row.reason()).contains(hint);
    }

    @Test
    void shouldNotBeginAHistoryWithValuesThatNobodyUnderstands() {
        GateResult first = new Gate(Policy.DEFAULT)
                .decide(GateInput.first(report("ms", Direction.UNKNOWN), new Baseline.None("base.json")));

        assertThat(first.rows()).extracting(Row::status).containsExactly(Status.INCOMPARABLE);
        assertThat(first.stateAfter()
                        .machine(Reports.MACHINE.key())
                        .orElseThrow()
                        .rows())
                .isEmpty();
    }

    @Test
    void shouldShowMetricsBesideTheMainOneAndNotGateThem() {
        Report slow = Reports.of(Reports.ms("a", 100), beside(900));
        Report fast = Reports.of(Reports.ms("a", 100), beside(100), beside("gone", 1));

        GateResult result =
                new Gate(Policy.DEFAULT).decide(GateInput.first(slow, new Baseline.Given("base.json", fast)));

        assertThat(result.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(result.compared()).isEqualTo(1);
        assertThat(result.rows())
                .filteredOn(row -> row.status() == Status.IGNORED)
                .extracting(Row::reason)
                .containsExactly(
                        "not gated: allocated is a metric beside the main one",
                        "not gated: allocated is a metric beside the main one");
    }

    private static Measurement beside(double value) {
        return beside("a", value);
    }

    private static Measurement beside(String key, double value) {
        return new Measurement(
                key,
                "allocated",
                "",
                Unit.BYTES,
                Direction.SMALLER,
                Locations.of(Location.VALUE, value),
                Double.NaN,
                0,
                Repetitions.ONE,
                false);
    }

    private static Row row(Report current, Report baseline) {
        return new Gate(Policy.DEFAULT)
                .decide(GateInput.first(current, new Baseline.Given("base.json", baseline)))
                .rows()
                .get(0);
    }

    private static Report report(String unit, Direction direction) {
        return Reports.of(new Measurement(
                "a", "value", "", Unit.of(unit), direction, Locations.of(Location.VALUE, 1), Double.NaN, 0));
    }
}
