package io.jenkins.plugins.benchmarkgate.gate;

import static io.jenkins.plugins.benchmarkgate.gate.Status.IGNORED;
import static io.jenkins.plugins.benchmarkgate.gate.Status.IMPROVED;
import static io.jenkins.plugins.benchmarkgate.gate.Status.INCOMPARABLE;
import static io.jenkins.plugins.benchmarkgate.gate.Status.NEW;
import static io.jenkins.plugins.benchmarkgate.gate.Status.REGRESSED;
import static io.jenkins.plugins.benchmarkgate.gate.Status.UNCHANGED;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.history.StoredBuild;
import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Repetitions;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import io.jenkins.plugins.benchmarkgate.report.Results;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the user says of metrics: which are gated, and what the result files leave open. */
class ToldMetricsTest {
    private static final String NOTHING = null;

    @ParameterizedTest
    @CsvSource({"smaller, 150, REGRESSED", "smaller, 50, IMPROVED", "bigger, 50, REGRESSED", "bigger, 150, IMPROVED"})
    void shouldGateWhatTheUserSaysOfAllResults(String direction, double current, Status expected) {
        Policy policy = policy(NOTHING, direction, "count");

        assertThat(status(policy, untold("score", 100), untold("score", current)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"bigger,, set unit", ", ms, set direction"})
    void shouldAskForTheOtherHalf(String direction, String unit, String expected) {
        Row row = only(decide(policy(NOTHING, direction, unit), untold("score", 100), untold("score", 150)));

        assertThat(row.status()).isEqualTo(INCOMPARABLE);
        assertThat(row.reason()).contains(expected);
    }

    @Test
    void shouldGateWhatARuleSaysOfSomeResults() {
        Policy policy = policy(
                NOTHING,
                NOTHING,
                NOTHING,
                Map.of("pattern", "a", "metric", "score", "direction", "bigger", "unit", "count"),
                Map.of("pattern", "a", "metric", "cost", "direction", "smaller", "unit", "count"));

        GateResult result = decide(
                policy,
                List.of(untold("score", 100), untold("cost", 100), untold("other", 1)),
                List.of(untold("score", 150), untold("cost", 150), untold("other", 1)));

        assertThat(statusOf(result, "score")).isEqualTo(IMPROVED);
        assertThat(statusOf(result, "cost")).isEqualTo(REGRESSED);
        assertThat(statusOf(result, "other")).isEqualTo(INCOMPARABLE);
    }

    @Test
    void shouldPreferTheRuleToTheSettingForAll() {
        Policy policy = policy(NOTHING, "smaller", "count", Map.of("pattern", "*", "direction", "bigger"));

        assertThat(status(policy, untold("score", 100), untold("score", 150))).isEqualTo(IMPROVED);
    }

    @Test
    void shouldKeepWhatTheFileSays() {
        Policy policy = policy(NOTHING, "bigger", "s");

        GateResult result = decide(policy, Reports.ms("a", 100), Reports.ms("a", 150));

        assertThat(only(result).status()).isEqualTo(REGRESSED);
        assertThat(only(result).described().unit()).isEqualTo(Unit.MILLISECONDS);
        assertThat(result.notes())
                .contains(
                        "The direction \"bigger\" changes nothing: every result says its own.",
                        "The unit \"s\" changes nothing: every result says its own.");
    }

    @Test
    void shouldSayNothingOfASettingThatCompletesSomeResults() {
        Policy policy = policy(NOTHING, "bigger", "count");

        GateResult result = decide(
                policy,
                List.of(Reports.ms("a", 100), untold("score", 100)),
                List.of(Reports.ms("a", 100), untold("score", 100)));

        assertThat(result.notes()).noneMatch(note -> note.contains("changes nothing"));
    }

    @Test
    void shouldNameRulesThatNoBenchmarkMatches() {
        Policy policy = policy(
                NOTHING,
                NOTHING,
                NOTHING,
                Map.of("pattern", "a", "threshold", "50"),
                Map.of("pattern", "gone", "threshold", "5"),
                Map.of("pattern", "tset_*", "threshold", "5"),
                Map.of("pattern", "a", "metric", "memory", "ignore", "true"));

        assertThat(decide(policy, List.of(Reports.ms("a", 100), Reports.ms("gone", 1)), List.of(Reports.ms("a", 100)))
                        .notes())
                .contains("No benchmark matches the rules \"tset_*\", \"a\" (memory).");
        assertThat(decide(policy(NOTHING, NOTHING, NOTHING), Reports.ms("a", 100), Reports.ms("a", 100))
                        .notes())
                .noneMatch(note -> note.startsWith("No benchmark matches"));
    }

    @Test
    void shouldSayThatARuleIsContradicted() {
        Policy policy = policy(NOTHING, NOTHING, NOTHING, Map.of("pattern", "a", "direction", "bigger", "unit", "s"));

        GateResult result = decide(policy, Reports.ms("a", 100), Reports.ms("a", 150));

        assertThat(only(result).status()).isEqualTo(REGRESSED);
        assertThat(result.notes())
                .contains(
                        "The direction \"bigger\" of the rule \"a\" does not apply to 1 of its rows: the results say their own.",
                        "The unit \"s\" of the rule \"a\" does not apply to 1 of its rows: the results say their own.");
    }

    @Test
    void shouldBeginAHistoryOnceTheUserSaysIt() {
        var job = new Job(policy(NOTHING, "bigger", "count").withNoise(Noise.AUTO));

        for (int build = 0; build < 3; build++) {
            assertThat(only(job.build(untold("score", 100))).status()).isIn(NEW, UNCHANGED);
        }
        assertThat(only(job.build(untold("score", 50))).status()).isEqualTo(REGRESSED);
    }

    @Test
    void shouldCompleteStoredBuildsThatAreJudgedAgain() {
        Report current = Reports.of(untold("score", 100));
        GateInput input = GateInput.first(current, new Baseline.EarlierBuilds(10));
        BuildResult stored = Results.of("id", "Name", new Gate(Policy.DEFAULT).decide(input), current, "", List.of());
        Policy policy = policy(NOTHING, "bigger", "count").withNoise(Noise.AUTO);

        var after =
                new Replay(policy).after(input.state(), new StoredBuild(Replay.circumstances(policy, input), stored));

        assertThat(after).isEqualTo(new Gate(policy).decide(input).stateAfter());
        assertThat(after.machine(Reports.MACHINE.key()).orElseThrow().row(new RowId("a", "score")))
                .isPresent();
    }

    @Test
    void shouldGateTheMetricsThatAreNamedAndShowTheOthers() {
        Policy policy = policy("alloc*", NOTHING, NOTHING);

        GateResult result = decide(
                policy,
                List.of(Reports.ms("a", 100), beside("allocated", 100)),
                List.of(Reports.ms("a", 900), beside("allocated", 150)));

        assertThat(statusOf(result, "allocated")).isEqualTo(REGRESSED);
        assertThat(statusOf(result, "time")).isEqualTo(IGNORED);
        assertThat(result.rows()).extracting(Row::reason).contains("not gated: metrics does not name time");
    }

    @Test
    void shouldMissANamedMetricThatIsMeasuredNoLonger() {
        GateResult result = decide(
                policy("time, allocated", NOTHING, NOTHING),
                List.of(Reports.ms("a", 100), beside("allocated", 100)),
                List.of(Reports.ms("a", 100)));

        assertThat(statusOf(result, "allocated")).isEqualTo(Status.MISSING);
        assertThat(result.verdict()).isEqualTo(Verdict.UNSTABLE);
    }

    @ParameterizedTest
    @CsvSource({"tmie", "'time, alocated'"})
    void shouldFailWhereANamedMetricIsNowhere(String metrics) {
        GateResult result = decide(policy(metrics, NOTHING, NOTHING), Reports.ms("a", 100), Reports.ms("a", 100));

        String wrong = metrics.replace("time, ", "");
        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(result.level()).isEqualTo(Level.FAILURE);
        assertThat(result.problem()).contains("metrics: no benchmark has a metric \"" + wrong + "\"; there are time");
    }

    private static Measurement untold(String metric, double value) {
        return new Measurement(
                "a", metric, "", Unit.UNKNOWN, Direction.UNKNOWN, Locations.of(Location.VALUE, value), Double.NaN, 0);
    }

    private static Measurement beside(String metric, double value) {
        return new Measurement(
                "a",
                metric,
                "",
                Unit.BYTES,
                Direction.SMALLER,
                Locations.of(Location.VALUE, value),
                Double.NaN,
                0,
                Repetitions.ONE,
                false);
    }

    @SafeVarargs
    private static Policy policy(String metrics, String direction, String unit, Map<String, ?>... rules) {
        return new Policy.Builder()
                .metrics(PolicyWords.metrics(
                        Optional.ofNullable(metrics), Optional.ofNullable(direction), Optional.ofNullable(unit)))
                .rules(Arrays.stream(rules).map(PolicyWords::rule).toList())
                .noise(Noise.OFF)
                .build();
    }

    private static Status status(Policy policy, Measurement baseline, Measurement current) {
        return only(decide(policy, baseline, current)).status();
    }

    private static GateResult decide(Policy policy, Measurement baseline, Measurement current) {
        return decide(policy, List.of(baseline), List.of(current));
    }

    private static GateResult decide(Policy policy, List<Measurement> baseline, List<Measurement> current) {
        Report base = Reports.of(baseline.toArray(Measurement[]::new));
        return new Gate(policy)
                .decide(GateInput.first(
                        Reports.of(current.toArray(Measurement[]::new)), new Baseline.Given("base.json", base)));
    }

    private static Row only(GateResult result) {
        assertThat(result.rows()).hasSize(1);
        return result.rows().get(0);
    }

    private static Status statusOf(GateResult result, String metric) {
        return result.rows().stream()
                .filter(row -> row.id().metric().equals(metric))
                .findFirst()
                .orElseThrow()
                .status();
    }
}
