package io.jenkins.plugins.benchmarkgate.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import hudson.FilePath;
import hudson.model.TaskListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StepWorkspaceTest {
    private static final StepWorkspace QUICK = new StepWorkspace(Duration.ofMinutes(1), Duration.ofMillis(1));

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final StepContext context = mock(StepContext.class);
    private final FilePath workspace = mock(FilePath.class);

    @BeforeEach
    void setUp() throws Exception {
        TaskListener listener = mock(TaskListener.class);
        when(listener.getLogger()).thenReturn(new PrintStream(log, true, StandardCharsets.UTF_8));
        when(context.get(TaskListener.class)).thenReturn(listener);
    }

    @Test
    void shouldSayNothingWhereTheAgentIsThere() throws Exception {
        when(context.get(FilePath.class)).thenReturn(workspace);

        assertThat(QUICK.of(context)).isSameAs(workspace);
        assertThat(log.size()).isZero();
    }

    @Test
    void shouldWaitForAnAgentThatIsOfflineAndSaySoOnce() throws Exception {
        when(context.get(FilePath.class))
                .thenThrow(new IOException("agent-7 was marked offline"))
                .thenReturn(null)
                .thenReturn(workspace);

        assertThat(QUICK.of(context)).isSameAs(workspace);
        assertThat(log.toString(StandardCharsets.UTF_8)).containsOnlyOnce("waiting for it");
    }

    @Test
    void shouldFailWithTheReasonWhereItDoesNotComeBack() throws Exception {
        when(context.get(FilePath.class)).thenThrow(new IOException("agent-7 was marked offline"));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> new StepWorkspace(Duration.ZERO, Duration.ZERO).of(context))
                .withMessageContaining("did not come back")
                .withStackTraceContaining("agent-7 was marked offline");
    }

    @Test
    void shouldLetAnAbortThrough() throws Exception {
        when(context.get(FilePath.class)).thenReturn(null);
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> QUICK.of(context));
    }
}
