package io.jenkins.plugins.benchmarkgate.gate;

import static io.jenkins.plugins.benchmarkgate.gate.Reports.bytes;
import static io.jenkins.plugins.benchmarkgate.gate.Reports.measured;
import static io.jenkins.plugins.benchmarkgate.gate.Reports.ms;
import static io.jenkins.plugins.benchmarkgate.gate.Reports.rate;
import static io.jenkins.plugins.benchmarkgate.gate.Reports.rounds;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One row against a file, by the plain ratio. */
class PlainGateTest {
    @ParameterizedTest(name = "{0} -> {1} is {2}")
    @CsvSource({
        "100, 100, UNCHANGED",
        "100, 119.9, UNCHANGED",
        "100, 120, UNCHANGED",
        "0.1, 0.12, UNCHANGED",
        "100, 120.001, REGRESSED",
        "100, 300, REGRESSED",
        "120, 100, UNCHANGED",
        "121, 100, IMPROVED",
        "100, 85, UNCHANGED",
        "100, 83, IMPROVED"
    })
    void shouldRegressOnlyIfStrictlyAboveTheThreshold(double baseline, double current, Status expected) {
        assertThat(decide(ms("a", baseline), ms("a", current)).status()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "rate {0} -> {1} is {2}")
    @CsvSource({"1000, 770, REGRESSED", "1000, 840, UNCHANGED", "120, 100, UNCHANGED", "1000, 1201, IMPROVED"})
    void shouldTurnRatesRound(double baseline, double current, Status expected) {
        assertThat(decide(rate("a", baseline), rate("a", current)).status()).isEqualTo(expected);
    }

    @Test
    void shouldCallALostThirdOfARateThirtyPercentWorse() {
        Row row = decide(rate("a", 1000), rate("a", 770));

        assertThat(row.change().orElseThrow()).isCloseTo(0.2987, within(1e-4));
        assertThat(row.limit().orElseThrow()).isCloseTo(833.33, within(0.01));
    }

    @ParameterizedTest(name = "quartile {0}, extreme {1}: {2}")
    @CsvSource({
        "130, 125, 0.25, REGRESSED",
        "130, 110, 0.10, UNCHANGED",
        "110, 140, 0.10, UNCHANGED",
        "130, 90, 0, UNCHANGED",
        "70, 130, 0, UNCHANGED",
        "130, 100, 0, UNCHANGED",
        "70, 80, -0.2, IMPROVED"
    })
    void shouldMoveOnlyAsFarAsQuartileAndExtremeAgree(double quartile, double extreme, double change, Status status) {
        Row row = decide(rounds("a", 100, 100), rounds("a", quartile, extreme));

        assertThat(row.status()).isEqualTo(status);
        assertThat(row.change().orElseThrow()).isCloseTo(change, within(1e-9));
    }

    @Test
    void shouldUseTheFirstStatisticThatBothSidesHave() {
        var full = Map.of(
                Location.BEST_QUARTILE, 1.0, Location.EXTREME, 1.0, Location.MEDIAN, 100.0, Location.MEAN, 500.0);
        var lesser = Map.of(Location.EXTREME, 9.0, Location.MEDIAN, 130.0, Location.MEAN, 500.0);

        Row row = decide(time(Locations.of(full)), time(Locations.of(lesser)));

        assertThat(row.shown()).contains(Location.MEDIAN);
        assertThat(row.change().orElseThrow()).isCloseTo(0.3, within(1e-9));
    }

    @Test
    void shouldNotCompareANamedStatisticThatOneSideLacks() {
        var rule = PolicyWords.rule(Map.of("pattern", "*", "statistic", "mean"));

        Row row = decide(policy(rule), ms("a", 100), ms("a", 100));

        assertThat(row.status()).isEqualTo(Status.INCOMPARABLE);
        assertThat(row.reason()).contains("the statistic mean is not on both sides; there is ");
    }

    /** As Google Benchmark writes a single run now, and aggregates alone before. */
    @Test
    void shouldSayThatNoStatisticIsOnBothSides() {
        Row row = decide(time(Locations.of(Location.MEDIAN, 100)), time(Locations.of(Location.VALUE, 100)));

        assertThat(row.status()).isEqualTo(Status.INCOMPARABLE);
        assertThat(row.reason()).isEqualTo("not compared: no statistic is on both sides; there is value now");
    }

    @Test
    void shouldTakeTheMinimumOnlyWhereSmallerIsBetter() {
        var rule = PolicyWords.rule(Map.of("pattern", "*", "statistic", "min"));
        var extreme = Locations.of(Location.EXTREME, 100);

        assertThat(decide(policy(rule), time(extreme), time(extreme)).status()).isEqualTo(Status.UNCHANGED);
        Measurement throughput = measured("a", "ops/s", Direction.BIGGER, extreme);
        assertThat(decide(policy(rule), throughput, throughput).status()).isEqualTo(Status.INCOMPARABLE);
    }

    @Test
    void shouldConvertUnitsBeforeComparing() {
        Row same = decide(measured("a", "s", Direction.SMALLER, value(0.1)), ms("a", 100));
        Row slower = decide(ms("a", 100), measured("a", "s", Direction.SMALLER, value(0.13)));

        assertThat(same.status()).isEqualTo(Status.UNCHANGED);
        assertThat(same.baselineValue().orElseThrow()).isCloseTo(100, within(1e-9));
        assertThat(slower.status()).isEqualTo(Status.REGRESSED);
        assertThat(slower.change().orElseThrow()).isCloseTo(0.3, within(1e-9));
    }

    @Test
    void shouldNotCompareOtherDimensionsOrDirections() {
        Row dimension = decide(ms("a", 100), bytes("a", 100));
        Row direction = decide(ms("a", 100), measured("a", "ms", Direction.BIGGER, value(100)));

        assertThat(dimension.status()).isEqualTo(Status.INCOMPARABLE);
        assertThat(dimension.reason()).contains("B").contains("ms");
        assertThat(direction.status()).isEqualTo(Status.INCOMPARABLE);
        assertThat(direction.reason()).contains("bigger").contains("smaller");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -1, 0})
    void shouldNotCompareFailedMeasurements(double broken) {
        assertThat(decide(ms("a", 100), ms("a", broken)).status()).isEqualTo(Status.INCOMPARABLE);
        assertThat(decide(ms("a", broken), ms("a", 100)).status()).isEqualTo(Status.INCOMPARABLE);
        assertThat(decide(rate("a", broken), rate("a", 100)).status()).isEqualTo(Status.INCOMPARABLE);
        assertThat(decide(ms("a", 100), ms("a", broken)).reason())
                .contains("current value")
                .contains(String.valueOf(broken));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, 0})
    void shouldNotTakeAFailedMeasurementForANewBenchmark(double broken) {
        GateResult result = new Gate(Policy.DEFAULT.withNoise(Noise.OFF))
                .decide(GateInput.first(Reports.of(ms("a", 100), ms("b", broken)), given(ms("a", 100))));

        assertThat(statusOf(result, "b")).isEqualTo(Status.INCOMPARABLE);
    }

    @ParameterizedTest(name = "{0} B -> {1} B, minChange {2}: {3}")
    @CsvSource({
        "0, 0, 0, UNCHANGED",
        "8, 0, 0, IMPROVED",
        "0, 3, 0, REGRESSED",
        "0, 3, 3, UNCHANGED",
        "0, 4, 3, REGRESSED",
        "100, 130, 0, REGRESSED",
        "100, 130, 30, UNCHANGED"
    })
    void shouldTakeZeroBytesForAValue(double baseline, double current, double minChange, Status expected) {
        var rule = PolicyWords.rule(Map.of("pattern", "*", "minChange", minChange));

        assertThat(decide(policy(rule), bytes("a", baseline), bytes("a", current))
                        .status())
                .isEqualTo(expected);
    }

    /** The change is -18.8 %, counted from the baseline, and the threshold is passed, counted from the current value. */
    @Test
    void shouldSayOfAnImprovementWhatIsMoreThanTheThreshold() {
        Row row = decide(ms("a", 28.2), ms("a", 22.9));

        assertThat(row.status()).isEqualTo(Status.IMPROVED);
        assertThat(row.reason())
                .contains("(-18.8 %)", "better, the baseline is more than 20 % worse; update the baseline to keep it");
    }

    @Test
    void shouldPrintNoPercentageFromZero() {
        Row row = decide(bytes("a", 0), bytes("a", 3));

        assertThat(row.change()).isEmpty();
        assertThat(row.reason()).doesNotContain("Infinity").contains("0 B -> 3.00 B");
    }

    @ParameterizedTest(name = "{0} ms -> {1} ms with minChange 50us: {2}")
    @CsvSource({"0.1, 0.15, UNCHANGED", "0.1, 0.151, REGRESSED", "10, 13, REGRESSED"})
    void shouldNotRegressWithinMinChange(double baseline, double current, Status expected) {
        var rule = PolicyWords.rule(Map.of("pattern", "*", "minChange", "50us"));

        assertThat(decide(policy(rule), ms("a", baseline), ms("a", current)).status())
                .isEqualTo(expected);
    }

    @Test
    void shouldNotCompareIfMinChangeIsOfAnotherDimension() {
        var rule = PolicyWords.rule(Map.of("pattern", "*", "minChange", "3B"));

        assertThat(decide(policy(rule), ms("a", 1), ms("a", 1)).status()).isEqualTo(Status.INCOMPARABLE);
    }

    /** In the results of one tool it would be 50 s, in those of another 50 ns. */
    @Test
    void shouldNotGuessTheUnitOfATime() {
        var rule = PolicyWords.rule(Map.of("pattern", "*", "minChange", "50"));

        Row row = decide(policy(rule), ms("a", 1), ms("a", 2));

        assertThat(row.status()).isEqualTo(Status.INCOMPARABLE);
        assertThat(row.reason()).isEqualTo("not compared: minChange 50.0 says no unit, such as ms");
        assertThat(decide(policy(rule), bytes("a", 100), bytes("a", 151)).status())
                .isEqualTo(Status.REGRESSED);
        assertThat(decide(policy(rule), bytes("a", 100), bytes("a", 150)).status())
                .isEqualTo(Status.UNCHANGED);
    }

    @Test
    void shouldFollowTheFirstRuleThatMatches() {
        var strict = PolicyWords.rule(Map.of("pattern", "*db*", "threshold", "5"));
        var lax = PolicyWords.rule(Map.of("pattern", "*", "threshold", 250));

        assertThat(decide(policy(strict, lax), ms("a.db", 100), ms("a.db", 106)).status())
                .isEqualTo(Status.REGRESSED);
        assertThat(decide(policy(strict, lax), ms("a", 100), ms("a", 350)).status())
                .isEqualTo(Status.UNCHANGED);
        assertThat(decide(policy(lax, strict), ms("a.db", 100), ms("a.db", 106)).status())
                .isEqualTo(Status.UNCHANGED);
    }

    @ParameterizedTest(name = "+{0} is {1}")
    @CsvSource({"109, UNCHANGED", "110, UNCHANGED", "111, WARNED", "120, WARNED", "121, REGRESSED"})
    void shouldWarnAboveTheUnstableThreshold(double current, Status expected) {
        var policy = new Policy.Builder()
                .unstableThreshold(Optional.of(10.0))
                .noise(Noise.OFF)
                .build();

        assertThat(decide(policy, ms("a", 100), ms("a", current)).status()).isEqualTo(expected);
    }

    private static Policy policy(RowRule... rules) {
        return new Policy.Builder().rules(List.of(rules)).noise(Noise.OFF).build();
    }

    private static Row decide(Measurement baseline, Measurement current) {
        return decide(Policy.DEFAULT.withNoise(Noise.OFF), baseline, current);
    }

    private static Row decide(Policy policy, Measurement baseline, Measurement current) {
        return new Gate(policy)
                .decide(GateInput.first(Reports.of(current), given(baseline)))
                .rows()
                .get(0);
    }

    private static Baseline given(Measurement... measurements) {
        return new Baseline.Given("base.json", Reports.of(measurements));
    }

    private static Status statusOf(GateResult result, String key) {
        return result.rows().stream()
                .filter(row -> row.id().key().equals(key))
                .findFirst()
                .orElseThrow()
                .status();
    }

    private static Measurement time(Locations locations) {
        return measured("a", "ms", Direction.SMALLER, locations);
    }

    private static Locations value(double value) {
        return Locations.of(Location.VALUE, value);
    }

    private static Offset<Double> within(double offset) {
        return Offset.offset(offset);
    }
}
