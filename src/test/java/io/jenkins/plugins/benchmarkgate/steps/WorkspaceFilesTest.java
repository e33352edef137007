package io.jenkins.plugins.benchmarkgate.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jenkins.plugins.benchmarkgate.format.ResultFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceFilesTest {
    @TempDir
    private Path folder;

    private Path workspace;

    @BeforeEach
    void setUp() throws IOException {
        workspace = Files.createDirectory(folder.resolve("workspace"));
        Files.writeString(folder.resolve("secret.json"), "{}");
    }

    @Test
    void shouldFindAFileByItsPath() throws IOException {
        write("benchmarks/current.json");

        assertThat(find("benchmarks/current.json")).containsExactly("benchmarks/current.json");
        assertThat(find("benchmarks/other.json")).isEmpty();
    }

    @Test
    void shouldFindSeveralFilesInTheOrderOfTheirPaths() throws IOException {
        write("b/2.json");
        write("a/1.json");
        write("a/1.txt");

        assertThat(find("b/*.json, **/1.json")).containsExactly("a/1.json", "b/2.json");
    }

    @Test
    void shouldFindNothingWhereThereIsNoWorkspace() throws IOException {
        assertThat(new WorkspaceFiles(folder.resolve("gone").toFile()).find("**"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.json",
                "a/../../secret.json",
                "a/..",
                "..",
                "..\\secret.json",
                "/etc/passwd",
                "\\\\server\\share",
                "C:\\secret.json",
                "c:secret.json",
                "fine.json,../secret.json"
            })
    void shouldRefuseAPatternThatLeadsOut(String pattern) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> find(pattern))
                .withMessageContaining("leads out of the workspace");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a..b.json", "..a/b.json", "a../b.json", "...json"})
    void shouldAcceptDotsWithinAName(String path) throws IOException {
        write(path);

        assertThat(find(path)).containsExactly(path);
    }

    @Test
    void shouldRefuseALinkThatLeadsOut() throws IOException {
        Files.createSymbolicLink(workspace.resolve("link.json"), folder.resolve("secret.json"));

        assertRefused("link.json", "link.json: is a link that leads out of the workspace");
        assertRefused("*.json", "link.json: is a link that leads out of the workspace");
    }

    @Test
    void shouldRefuseAFileInALinkedFolderOutside() throws IOException {
        Files.createSymbolicLink(workspace.resolve("results"), folder);

        assertRefused("results/secret.json", "results/secret.json: is a link that leads out of the workspace");
        assertRefused("results/*.json", "results/secret.json: is a link that leads out of the workspace");
    }

    @Test
    void shouldFollowALinkWithinTheWorkspace() throws IOException {
        write("build/current.json");
        Files.createSymbolicLink(workspace.resolve("results"), workspace.resolve("build"));

        assertThat(find("results/current.json")).containsExactly("results/current.json");
    }

    @Test
    void shouldWorkInAWorkspaceThatIsALinkItself() throws IOException {
        write("current.json");
        Path link = Files.createSymbolicLink(folder.resolve("link"), workspace);

        assertThat(new WorkspaceFiles(link.toFile()).find("current.json")).containsExactly("current.json");
    }

    @Test
    void shouldRefuseTooManyFiles() throws IOException {
        for (int i = 0; i <= 1_000; i++) {
            write("many/%04d.json".formatted(i));
        }

        assertThatExceptionOfType(ResultFileException.class)
                .isThrownBy(() -> find("many/*"))
                .withMessageContaining("and 1,000 more files match, at most 1,000 are read");
    }

    private void assertRefused(String pattern, String message) {
        assertThatExceptionOfType(ResultFileException.class)
                .isThrownBy(() -> find(pattern))
                .withMessage(message);
    }

    private List<String> find(String pattern) throws IOException {
        return new WorkspaceFiles(workspace.toFile()).find(pattern);
    }

    private void write(String path) throws IOException {
        Path file = workspace.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{}");
    }
}
