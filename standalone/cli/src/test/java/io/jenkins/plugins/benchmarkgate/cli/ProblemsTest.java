package io.jenkins.plugins.benchmarkgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemsTest {
    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of(new NoSuchFileException("a.json"), "a.json is not there"),
                Arguments.of(new AccessDeniedException("a.json"), "no access to a.json"),
                Arguments.of(new FileAlreadyExistsException("a"), "a (FileAlreadyExistsException)"),
                Arguments.of(new FileSystemException("a", null, "Not a directory"), "a: Not a directory"),
                Arguments.of(new IOException("disk full"), "disk full"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void shouldSayWhatIsWrongWithAFile(IOException problem, String message) {
        assertThat(explain(problem)).isEqualTo("benchmark-gate: " + message + System.lineSeparator());
    }

    @Test
    void shouldKeepOneProblemOnOneLine() {
        assertThat(explain(new InputException("evil\nPASSED"))).startsWith("benchmark-gate: evil\\nPASSED");
    }

    @Test
    void shouldShowWhereABugIs() {
        assertThat(explain(new IllegalStateException("impossible")))
                .startsWith("benchmark-gate: this is a bug")
                .contains("IllegalStateException: impossible", "at " + ProblemsTest.class.getName());
    }

    private static String explain(Exception problem) {
        var err = new StringWriter();
        var command = Main.commandLine(Path.of("")).setErr(new PrintWriter(err));

        assertThat(new Problems().handleExecutionException(problem, command, null))
                .isEqualTo(ExitCode.UNUSABLE);

        return err.toString();
    }
}
