package io.jenkins.plugins.benchmarkgate.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hudson.AbortException;
import hudson.model.AbstractBuild;
import io.jenkins.plugins.benchmarkgate.Builds;
import io.jenkins.plugins.benchmarkgate.gate.Level;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Runs the gate as a build does, with a workspace and without a Jenkins. */
abstract class AbstractGateTest {
    static final String CURRENT = "benchmarks/current.json";
    static final String BASELINE = "benchmarks/baseline.json";

    final GateSettings settings = new GateSettings();

    @TempDir
    Path folder;

    Builds builds;
    GatedWorkspace workspace;

    @BeforeEach
    void startJob() throws IOException, InterruptedException {
        builds = new Builds(folder);
        workspace = new GatedWorkspace(folder.resolve("workspace"));
    }

    /** Gates a build. */
    GateOutcome run(AbstractBuild<?, ?> build) throws IOException, InterruptedException {
        return workspace.gate(build, settings);
    }

    Level levelOf(AbstractBuild<?, ?> build) throws IOException, InterruptedException {
        return run(build).level();
    }

    void assertAborts(AbstractBuild<?, ?> build, String message) {
        assertThatExceptionOfType(AbortException.class)
                .isThrownBy(() -> run(build))
                .withMessageContaining(message);
    }

    /** No verdict could be had of the next build, for a reason that begins so. */
    void assertFails(String start) throws Exception {
        GateOutcome outcome = run(builds.next());
        assertThat(outcome.level()).isEqualTo(Level.FAILURE);
        assertThat(outcome.result().headline()).startsWith(start);
        assertThat(outcome.result().problem()).isNotEmpty();
        assertThat(workspace.log())
                .endsWith("Benchmark gate \"Benchmarks\"\n%s\n"
                        .formatted(outcome.result().headline()));
    }
}
