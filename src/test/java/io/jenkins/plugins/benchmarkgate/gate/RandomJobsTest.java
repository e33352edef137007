package io.jenkins.plugins.benchmarkgate.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Whatever a job lives through: no slowdown that lasts stays green, and nobody is left in a state without a way out. */
class RandomJobsTest {
    private static final int BEFORE = 12;
    private static final int SHOWN_WITHIN = 10;

    @Property(tries = 50, seed = "20261125", shrinking = ShrinkingMode.OFF)
    void shouldShowALastingSlowdownAndNotForgetIt(@ForAll long seed) {
        var job = new RandomJob(seed);
        run(job, BEFORE);
        int row = job.random().nextInt(job.rows());
        job.slow(row, 1.35 + job.random().nextDouble());

        List<GateResult> soon = run(job, SHOWN_WITHIN);
        run(job, 30);
        job.calm();
        List<GateResult> late = run(job, 5);

        assertThat(soon).as("shown within ten builds").anyMatch(result -> RandomJob.shows(result, row));
        assertThat(late).as("and never forgotten").allMatch(result -> RandomJob.shows(result, row));
    }

    @Property(tries = 50, seed = "20261125", shrinking = ShrinkingMode.OFF)
    void shouldShowThatTheWholeSuiteGotSlowerForGood(@ForAll long seed) {
        var job = new RandomJob(seed);
        run(job, BEFORE);
        job.slowAll(1.4 + job.random().nextDouble() / 2);

        List<GateResult> soon = run(job, SHOWN_WITHIN);
        run(job, 30);
        job.calm();
        List<GateResult> late = run(job, 5);

        assertThat(soon).anyMatch(result -> RandomJob.shows(result, 0));
        assertThat(late).allMatch(result -> RandomJob.shows(result, 0));
    }

    @Property(tries = 50, seed = "20261125", shrinking = ShrinkingMode.OFF)
    void shouldShowADriftOfSmallStepsAndNotForgetIt(@ForAll long seed) {
        var job = new RandomJob(seed);
        run(job, BEFORE);
        int row = job.random().nextInt(job.rows());
        for (int step = 0; step < 50; step++) {
            job.slow(row, 1.01);
            run(job, 1);
        }
        run(job, 10);
        job.calm();

        assertThat(run(job, 5)).as("64 %% slower in steps of 1 %%").allMatch(result -> RandomJob.shows(result, row));
    }

    @Property(tries = 50, seed = "20261125", shrinking = ShrinkingMode.OFF)
    void shouldBeGreenOnceEverythingIsAccepted(@ForAll long seed) {
        var job = new RandomJob(seed);
        run(job, BEFORE);
        job.slow(job.random().nextInt(job.rows()), 1.3 + job.random().nextDouble());
        if (job.random().nextBoolean()) {
            job.slowAll(0.7 + job.random().nextDouble() * 0.7);
        }
        if (job.random().nextBoolean()) {
            job.delete(job.rows() - 1);
        }
        run(job, 15);
        job.calm();
        for (int i = 0; i < 3; i++) {
            List<GateResult> now = run(job, 1);
            job.acceptAll(now.get(now.size() - 1));
        }

        List<GateResult> after = run(job, 15);

        assertThat(after.subList(5, after.size()))
                .as("nobody has to accept a fourth time")
                .noneMatch(result -> result.level() == Level.FAILURE);
    }

    private static List<GateResult> run(RandomJob job, int builds) {
        var results = new ArrayList<GateResult>();
        for (int i = 0; i < builds; i++) {
            job.build().ifPresent(results::add);
        }
        return results;
    }
}
