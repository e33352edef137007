package io.jenkins.plugins.benchmarkgate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The patterns of the Pipelines in {@code docs/tools} match what the tools write, and nothing that is no result. */
class RecordedToolTest {
    @TempDir
    private Path folder;

    static List<RecordedTool> tools() throws IOException {
        return RecordedTool.all();
    }

    @ParameterizedTest
    @MethodSource("tools")
    void shouldMatchTheResults(RecordedTool tool) throws IOException {
        tool.run(folder);

        assertThat(tool.report(folder).measurements()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("tools")
    void shouldWriteWhatWasRecordedWhenItsCommandIsCalled(RecordedTool tool) throws Exception {
        assumeFalse(File.pathSeparatorChar == ';', "the examples call sh");
        Path recorded = folder.resolve("recorded");
        Path workspace = folder.resolve("workspace");
        Path path = folder.resolve("path");
        tool.run(recorded);
        tool.install(path, workspace, recorded);

        for (String command : commands(tool.pipeline())) {
            var shell = new ProcessBuilder("sh", "-e", "-c", command)
                    .directory(workspace.toFile())
                    .inheritIO();
            shell.environment().merge("PATH", path.toString(), (old, own) -> own + File.pathSeparator + old);
            assertThat(shell.start().waitFor()).as(command).isZero();
        }

        assertThat(tool.report(workspace)).isEqualTo(tool.report(recorded));
    }

    private static List<String> commands(String pipeline) {
        return pipeline.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("sh "))
                .map(line -> line.substring("sh '".length(), line.length() - 1))
                .toList();
    }
}
