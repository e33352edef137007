package io.jenkins.plugins.benchmarkgate.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.when;

import hudson.AbortException;
import hudson.model.AbstractBuild;
import hudson.model.Item;
import io.jenkins.plugins.benchmarkgate.Builds;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import jenkins.model.Jenkins;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.MockedStatic;
import org.springframework.security.core.Authentication;

/** What the commands of Jenkins' command line say and refuse; that they do what they say is tested with a Jenkins. */
class GateCommandTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private Builds builds;
    private MockedStatic<Jenkins> jenkins;

    @BeforeEach
    void setUp() throws Exception {
        builds = new Builds(folder);
        AbstractBuild<?, ?> build = builds.next();
        doReturn(build).when(builds.job()).getBuildByNumber(1);
        Authentication alice = mock(Authentication.class);
        when(alice.getName()).thenReturn("alice");
        jenkins = mockStatic(Jenkins.class);
        jenkins.when(Jenkins::getAuthentication2).thenReturn(alice);
    }

    @AfterEach
    void tearDown() {
        jenkins.close();
    }

    @Test
    void shouldAskFirstWhetherSomebodyMay() {
        doThrow(new IllegalStateException("denied")).when(builds.job()).checkPermission(Item.CONFIGURE);

        for (GateCommand command : List.of(promote(7), accept(7), takeBack(7))) {
            assertThatThrownBy(command::run).hasMessage("denied");
        }
    }

    @Test
    void shouldSayThatThereIsNoSuchBuild() {
        assertThatIllegalArgumentException().isThrownBy(promote(7)::run).withMessage("bench has no build #7");
        assertThatIllegalArgumentException().isThrownBy(accept(7)::run).withMessage("bench has no build #7");
    }

    @Test
    void shouldRefuseAnIdThatLeadsElsewhere() {
        GateCommand command = promote(1);
        command.id = "../x";

        assertThatIllegalArgumentException().isThrownBy(command::run);
    }

    @Test
    void shouldRefuseWithTheSentenceOfThePages() {
        assertThatThrownBy(promote(1)::run)
                .isInstanceOf(AbortException.class)
                .hasMessageContaining("this build has no");
        assertThatThrownBy(takeBack(3)::run)
                .isInstanceOf(AbortException.class)
                .hasMessage("3 is not the promotion that counts now; none does");
        GateCommand silent = takeBack(3);
        silent.reason = " ";
        assertThatThrownBy(silent::run).isInstanceOf(AbortException.class).hasMessage("say why: it is kept on record");
        assertThat(said.size()).isZero();
    }

    private GateCommand promote(int build) {
        var command = new BenchmarkGatePromoteCommand();
        command.number = build;
        return prepared(command);
    }

    private GateCommand accept(int build) {
        var command = new BenchmarkGateAcceptCommand();
        command.number = build;
        command.patterns.add("*");
        return prepared(command);
    }

    private GateCommand takeBack(int promotion) {
        var command = new BenchmarkGateTakeBackCommand();
        command.number = promotion;
        return prepared(command);
    }

    private GateCommand prepared(GateCommand command) {
        command.job = builds.job();
        command.reason = "release";
        command.stdout = new PrintStream(said, true, StandardCharsets.UTF_8);
        return command;
    }
}
