package io.jenkins.plugins.benchmarkgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.history.LevelChange;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeriesNoiseTest {
    private static final RowId A = new RowId("a", "time");

    private final Random random = new Random(3);
    private final List<TrendBuild> builds = new ArrayList<>();

    @Test
    void shouldNameTwoModesOfOneLevel() {
        for (int build = 0; build < 60; build++) {
            add("cpu A", random.nextBoolean() ? 100 : 115, 8);
        }

        assertThat(noise()).containsOnlyKeys(A);
        assertThat(noise().get(A)).contains("has two modes");
    }

    @Test
    void shouldNotTakeALevelThatSomebodyAcceptedForASecondMode() {
        for (int build = 0; build < 30; build++) {
            add("cpu A", 100, 8);
        }
        add("cpu A", 130, 8, "REGRESSED"); // and accepted as a new level: history starts anew
        for (int build = 0; build < 30; build++) {
            add("cpu A", 130, Math.min(build + 1, 8));
        }

        assertThat(noise()).isEmpty();
    }

    @Test
    void shouldStillNameTheNoiseOfTheLevelSince() {
        for (int build = 0; build < 30; build++) {
            add("cpu A", 300, 8);
        }
        for (int build = 0; build < 40; build++) {
            add("cpu A", random.nextBoolean() ? 100 : 115, Math.min(build + 1, 8));
        }

        assertThat(noise().get(A)).startsWith("Of the last 40 builds, ").contains("has two modes");
    }

    @Test
    void shouldTakeTheWholeOfALevelThatAStepBegan() {
        for (int build = 0; build < 30; build++) {
            add("cpu A", 130, 8);
        }
        int first = builds.size() + 1;
        for (int build = 0; build < 4; build++) {
            add("cpu A", build % 2 == 0 ? 80 : 92, 8);
        }
        builds.add(new SampleBuild(builds.size() + 1)
                .row("a", 80, row -> row.put("history", 8).putPOJO("levelChange", new LevelChange(30, first, -0.3)))
                .build());
        for (int build = 0; build < 45; build++) {
            add("cpu A", random.nextBoolean() ? 80 : 92, Math.min(build + 5, 8));
        }

        assertThat(noise().get(A)).startsWith("Of the last 50 builds, ").contains("has two modes");
    }

    @Test
    void shouldNotTakeTwoMachinesForTwoModes() {
        for (int build = 0; build < 40; build++) {
            add("cpu A", 100, 8);
            add("cpu B", 130, 8);
        }

        assertThat(noise()).isEmpty();
    }

    private void add(String machine, double middle, int history) {
        add(machine, middle, history, "UNCHANGED");
    }

    private void add(String machine, double middle, int history, String status) {
        double value = middle * (1 + 0.01 * random.nextGaussian());
        builds.add(new SampleBuild(builds.size() + 1)
                .machine(machine)
                .row("a", value, row -> row.put("history", history).put("status", status))
                .build());
    }

    private Map<RowId, String> noise() {
        return TrendData.noise(builds, List.of(A));
    }
}
