package io.jenkins.plugins.benchmarkgate.gate;

import static io.jenkins.plugins.benchmarkgate.gate.Job.row;
import static io.jenkins.plugins.benchmarkgate.gate.Job.status;
import static io.jenkins.plugins.benchmarkgate.gate.Reports.measured;
import static io.jenkins.plugins.benchmarkgate.gate.Status.INCOMPARABLE;
import static io.jenkins.plugins.benchmarkgate.gate.Status.REGRESSED;
import static io.jenkins.plugins.benchmarkgate.gate.Status.UNCHANGED;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which statistic is compared where builds have several, and not all the same. */
class StatisticRulesTest {
    private static final Location[] ALL = {Location.BEST_QUARTILE, Location.EXTREME, Location.MEDIAN};

    private final Job job = Job.ofDefaults();

    @Test
    void shouldTakeTheFirstChoiceFromThreeValuesOn() {
        for (int build = 0; build < 5; build++) {
            job.build(ms(100, Location.MEDIAN));
        }
        job.build(ms(100, ALL));
        job.build(ms(100, ALL));
        assertThat(row(job.build(ms(100, ALL)), "a").shown()).contains(Location.MEDIAN);

        Row row = row(job.build(ms(100, ALL)), "a");

        assertThat(row.shown()).contains(Location.BEST_QUARTILE);
        assertThat(row.evidence().history()).isEqualTo(3);
    }

    @Test
    void shouldNotCompareANamedStatisticThatNoEarlierBuildHasAndForgetNothing() {
        var named = new Job(new Policy.Builder().statistic(Statistic.MEDIAN).build());
        for (int build = 0; build < 4; build++) {
            named.build(ms(100, Location.MEDIAN));
        }

        GateResult lacking = named.build(ms(100, Location.MEAN));
        GateResult next = named.build(ms(130, Location.MEDIAN));

        assertThat(status(lacking, "a")).isEqualTo(INCOMPARABLE);
        assertThat(status(next, "a")).isEqualTo(REGRESSED);
        assertThat(row(next, "a").evidence().history()).isEqualTo(4);
        var other = new Job(new Policy.Builder().statistic(Statistic.MEAN).build());
        other.build(ms(100, Location.MEDIAN));
        assertThat(status(other.build(ms(100, Location.MEDIAN, Location.MEAN)), "a"))
                .as("the earlier build lacks it")
                .isEqualTo(INCOMPARABLE);
    }

    @Test
    void shouldTakeTheMaximumOnlyWhereBiggerIsBetter() {
        var named = new Job(new Policy.Builder().statistic(Statistic.MAX).build());
        Measurement rate = measured("a", "ops/s", Direction.BIGGER, Locations.of(Location.EXTREME, 100));
        Measurement time = measured("b", "ms", Direction.SMALLER, Locations.of(Location.EXTREME, 100));
        named.file(rate, time);

        GateResult result = named.build(rate, time);

        assertThat(status(result, "a")).isEqualTo(UNCHANGED);
        assertThat(status(result, "b")).isEqualTo(INCOMPARABLE);
    }

    private static Measurement ms(double value, Location... locations) {
        return measured(
                "a",
                "ms",
                Direction.SMALLER,
                Locations.of(Arrays.stream(locations).collect(Collectors.toMap(each -> each, each -> value))));
    }
}
