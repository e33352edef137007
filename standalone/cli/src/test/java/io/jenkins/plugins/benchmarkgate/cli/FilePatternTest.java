package io.jenkins.plugins.benchmarkgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilePatternTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void setUp() throws Exception {
        for (String name : List.of("a.json", "b.txt", "x/a.json", "x/y/a1.json", "x/y/[1].json", "x/y/z/a2.json")) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.createFile(folder.resolve(name));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "*.json, a.json",
        "**/*.json, a.json x/a.json x/y/[1].json x/y/a1.json x/y/z/a2.json",
        "x/*.json, x/a.json",
        "x/**/a?.json, x/y/a1.json x/y/z/a2.json",
        "x/**, x/a.json x/y/[1].json x/y/a1.json x/y/z/a2.json",
        "x/*/[1].json, x/y/[1].json",
        "x/y/**/a1.json, x/y/a1.json",
        "absent/*.json, ",
        "*.xml, "
    })
    void shouldFindFilesAsAntDoes(String pattern, String expected) throws Exception {
        assertThat(FilePattern.of(pattern).files(folder))
                .extracting(Path::toString)
                .containsExactly(expected == null ? new String[0] : expected.split(" "));
    }

    @Test
    void shouldNotFollowLinksToFolders() throws Exception {
        Files.createSymbolicLink(folder.resolve("x/loop"), folder);

        assertThat(FilePattern.of("**/a1.json").files(folder)).containsExactly(Path.of("x/y/a1.json"));
    }

    @Test
    void shouldKeepAPathThatIsAbsolute() throws Exception {
        assertThat(FilePattern.of(folder + "/*.json").files(Path.of(""))).containsExactly(folder.resolve("a.json"));
    }
}
