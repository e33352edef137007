package io.jenkins.plugins.benchmarkgate.format;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file that once ended with another exception. */
class RegressionsTest {
    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Inputs.FIXTURES.resolve("regressions"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void shouldEndWithAProblemOfTheFile(Path file) throws Exception {
        for (String format : Formats.ids()) {
            assertThatThrownBy(() -> Formats.read("results", Optional.of(format), Files.newInputStream(file)))
                    .as(format)
                    .isInstanceOf(ResultFileException.class)
                    .hasMessageMatching("(?s)results: .*\\(line \\d+, column \\d+\\)");
        }
        Inputs.assertUnusable(Files.readAllBytes(file)).hasMessageStartingWith("results.json: ");
    }
}
