package io.jenkins.plugins.benchmarkgate.format.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jenkins.plugins.benchmarkgate.format.Formats;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names come from pull requests, and the arguments made of them go into a command line without quotes. */
class HostileSelectionTest {
    /** How a key of each tool looks that holds a name; the letter in place of the name is safe. */
    private static final Map<String, String> KEYS = Map.of(
            "pytest-benchmark", "test_x.py::%s",
            "jmh", "%s:thrpt",
            "google-benchmark", "BM_%s",
            "go", "Benchmark%s",
            "vitest", "a.bench.ts > %s",
            "criterion", "%s");

    /** Everything that some shell, {@code cmd} after it has put a variable in, or a dialect of expressions reads. */
    private static final String SIGNS = "\"'`$&|;<>(){}*?~!#%^\\\n\r\t\u0000\u00a0\u2028é@";

    private static final List<String> NAMES = List.of(
            "$(touch owned)",
            "`touch owned`",
            "a;touch owned",
            "a|touch${IFS}owned",
            "a&touch&owned",
            "a&&calc.exe",
            "%PATH%",
            "!PATH!",
            "a^&calc",
            "a\ntouch owned",
            "a\" & calc & \"",
            "' ; touch owned ; '",
            "..",
            "a/../../etc/passwd",
            "a[../../x]",
            "test[a;b]",
            "test[!a]",
            "test[^a]",
            "test[a][b]",
            "test[[a]]",
            "test[a",
            "test]",
            "test[]");

    @TempDir
    private Path folder;

    static Stream<String> tools() {
        return KEYS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("tools")
    void shouldSelectNothingWhereANameHoldsASignThatAShellReads(String tool) {
        List<String> hostile = new ArrayList<>(NAMES);
        SIGNS.chars().forEach(sign -> hostile.add("a" + Character.toString(sign) + "b"));

        for (Shell shell : Shell.values()) {
            assertThat(hostile)
                    .allSatisfy(name -> assertThat(Formats.selection(
                                    tool,
                                    List.of(
                                            KEYS.get(tool).formatted("good"),
                                            KEYS.get(tool).formatted(name)),
                                    shell))
                            .isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("tools")
    void shouldSelectNothingWhereAKeyBeginsLikeAnOption(String tool) {
        List<String> keys = Stream.of("-x", "--override-ini=a", "/c", "@file", "-p")
                .map(start -> start + KEYS.get(tool).formatted("a"))
                .toList();

        assertThat(keys)
                .allSatisfy(key -> assertThat(Formats.selection(tool, List.of(key), Shell.SH))
                        .isEmpty());
    }

    /** What is left after that: in {@code cmd} no sign may be there that it reads, quotes or not. */
    @ParameterizedTest
    @MethodSource("tools")
    void shouldHoldNoSignThatCmdReads(String tool) {
        assertThat(Formats.selection(tool, List.of(KEYS.get(tool).formatted("A")), Shell.CMD))
                .isNotEmpty()
                .matches("[A-Za-z0-9_.:/=,+$ \\[\\]-]+");
    }

    /**
     * PowerShell never reads a variable again; it passes it as one argument, so the documented line splits it at spaces and
     * drops what is empty. The words are then those that a {@code sh} finds.
     */
    @ParameterizedTest
    @MethodSource("tools")
    void shouldSplitAtSpacesInEveryShell(String tool) throws Exception {
        String selection = Formats.selection(
                tool, List.of(KEYS.get(tool).formatted("A"), KEYS.get(tool).formatted("B")), Shell.SH);

        assertThat(selection).isNotEmpty();
        assertThat(wordsOfSh(selection)).containsExactly(selection.split(" "));
    }

    @Test
    void shouldReachPytestAsItWasInARealShell() throws Exception {
        List<String> ids = List.of("tests/test_x.py::test_y[100]", "tests/test_x.py::S::test_z[a-0.5,b=1]");

        assertThat(wordsOfSh(Formats.selection("pytest-benchmark", ids, Shell.SH)))
                .isEqualTo(ids);
    }

    /** The one pattern that a shell may find in a safe name, brackets, gives another safe name and never a command. */
    @Test
    void shouldBeNothingButANameWhereAFileMatchesBrackets() throws Exception {
        Files.createDirectory(folder.resolve("tests"));
        Files.createFile(folder.resolve("tests").resolve("test_x.py::test_y1"));

        assertThat(wordsOfSh(Formats.selection("pytest-benchmark", List.of("tests/test_x.py::test_y[100]"), Shell.SH)))
                .containsExactly("tests/test_x.py::test_y1");
    }

    @Test
    void shouldStayWithinWhatAShellTakesHoweverManySuspectsThereAre() throws Exception {
        var keys = new ArrayList<String>();
        IntStream.range(0, 3_000).forEach(index -> keys.add("test_x.py::test_" + index));

        for (int count = 1; count <= keys.size(); count += 97) {
            String selection = Formats.selection("pytest-benchmark", keys.subList(0, count), Shell.SH);
            assertThat(selection).hasSizeLessThanOrEqualTo(4_000);
            if (!selection.isEmpty()) {
                assertThat(wordsOfSh(selection)).hasSize(count);
            }
        }
    }

    /** Made part of the source of a script by mistake, it is an error before anything runs. */
    @ParameterizedTest
    @MethodSource("tools")
    void shouldRunNothingWhereItIsTakenForSource(String tool) throws Exception {
        String selection = Formats.selection(
                tool, List.of(KEYS.get(tool).formatted("A"), KEYS.get(tool).formatted("touch")), Shell.SH);

        run("touch() { command touch owned; }; echo " + selection, "");

        assertThat(folder.resolve("owned")).doesNotExist();
    }

    private List<String> wordsOfSh(String selection) throws Exception {
        return run("printf '%s\\n' $BENCHMARK_GATE_SELECT", selection);
    }

    private List<String> run(String script, String selection) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no sh here");
        var builder = new ProcessBuilder("/bin/sh", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().put("BENCHMARK_GATE_SELECT", selection);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.lines().toList();
    }
}
