package io.jenkins.plugins.benchmarkgate.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import hudson.model.Result;
import hudson.model.Run;
import io.jenkins.plugins.benchmarkgate.gate.Level;
import java.util.stream.Stream;
import org.jenkinsci.plugins.workflow.actions.WarningAction;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.ArgumentCaptor;

class StageMarkTest {
    private final Run<?, ?> run = mock(Run.class);
    private final FlowNode node = mock(FlowNode.class);

    static Stream<Arguments> marks() {
        return Stream.of(
                Arguments.of(Level.LIST, null, null),
                Arguments.of(Level.NOTE, Result.UNSTABLE, null),
                Arguments.of(Level.UNSTABLE, Result.UNSTABLE, Result.UNSTABLE),
                Arguments.of(Level.ERROR, Result.FAILURE, null),
                Arguments.of(Level.FAILURE, Result.FAILURE, Result.FAILURE));
    }

    @ParameterizedTest
    @MethodSource("marks")
    void shouldMarkStageAndRun(Level level, Result stage, Result build) {
        assertThat(StageMark.of(Outcomes.of(level))).isEqualTo(new StageMark(stage, build, "the headline"));
    }

    @Test
    void shouldGiveTheStageAMessage() {
        StageMark.of(Outcomes.of(Level.UNSTABLE)).apply(run, node);

        var mark = ArgumentCaptor.forClass(WarningAction.class);
        verify(node).addOrReplaceAction(mark.capture());
        assertThat(mark.getValue().getResult()).isEqualTo(Result.UNSTABLE);
        assertThat(mark.getValue().getMessage()).isEqualTo("the headline");
        verify(run).setResult(Result.UNSTABLE);
    }

    @Test
    void shouldLeaveTheRunAlone() {
        StageMark.of(Outcomes.of(Level.ERROR)).apply(run, node);

        verify(node).addOrReplaceAction(any());
        verify(run, never()).setResult(any());
    }

    @Test
    void shouldLeaveEverythingAlone() {
        StageMark.of(Outcomes.of(Level.LIST)).apply(run, node);

        verify(node, never()).addOrReplaceAction(any());
        verify(run, never()).setResult(any());
    }
}
