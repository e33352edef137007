package io.jenkins.plugins.benchmarkgate.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import hudson.model.AbstractBuild;
import io.jenkins.plugins.benchmarkgate.Builds;
import io.jenkins.plugins.benchmarkgate.report.Results;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkGateJobActionFactoryTest {
    private final BenchmarkGateJobActionFactory factory = new BenchmarkGateJobActionFactory();

    @TempDir
    private Path folder;

    private Builds builds;

    @BeforeEach
    void setUp() {
        builds = new Builds(folder);
    }

    @Test
    void shouldKeepTheTrendWhileLaterBuildsHaveNoGate() throws IOException {
        attach(builds.next(), "gate");
        for (int i = 0; i < 5; i++) {
            builds.next();
        }

        assertThat(factory.createFor(builds.job())).hasSize(1);
    }

    @Test
    void shouldNotLookBackForEver() throws IOException {
        attach(builds.next(), "gate");
        for (int i = 0; i < 20; i++) {
            builds.next();
        }

        assertThat(factory.createFor(builds.job())).isEmpty();
    }

    @Test
    void shouldShowTheGatesThatARunningBuildHasYetToReach() throws IOException {
        AbstractBuild<?, ?> first = builds.next();
        attach(first, "one");
        attach(first, "two");
        AbstractBuild<?, ?> running = builds.next();
        when(running.isBuilding()).thenReturn(true);
        attach(running, "one");

        assertThat(factory.createFor(builds.job()))
                .extracting(action -> action.getUrlName())
                .containsExactly("benchmark-gate-one", "benchmark-gate-two");
    }

    @Test
    void shouldShowNothingForAJobWithoutBuilds() {
        assertThat(factory.createFor(builds.job())).isEmpty();
    }

    @Test
    void shouldLoadNoBuildOfAJobThatNoGateJudged() throws IOException {
        builds.next();

        assertThat(factory.createFor(builds.job())).isEmpty();
        verify(builds.job(), never()).getLastBuild();
    }

    private static void attach(AbstractBuild<?, ?> build, String id) throws IOException {
        BuildActions.attach(build, Results.unusable(id, "Benchmarks", "no file", List.of(), List.of()), "current.json");
    }
}
