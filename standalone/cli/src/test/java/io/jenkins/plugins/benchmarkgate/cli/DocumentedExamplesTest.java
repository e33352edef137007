package io.jenkins.plugins.benchmarkgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Runs the examples of {@code docs/command-line.md} one after the other, and compares every line they print. */
class DocumentedExamplesTest {
    private static final Path REPOSITORY = Path.of("../..");
    private static final String RUNS = "examples/pytest/runs";
    private static final String PROMPT = "$ ";

    @TempDir
    private Path folder;

    @Test
    void shouldPrintWhatTheDocumentationShows() throws Exception {
        copyRuns();
        Files.writeString(folder.resolve("rules.json"), blocks("json").get(0));
        List<String> examples = blocks("console");

        var printed = new ArrayList<String>();
        for (String example : examples) {
            printed.add(play(example));
        }

        assertThat(printed).hasSizeGreaterThan(3).isEqualTo(examples);
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "baseline update", "calibrate", "convert", "demo"})
    void shouldDocumentEveryOption(String command) throws Exception {
        CommandLine line = Main.commandLine(folder);
        for (String name : command.split(" ")) {
            line = line.getSubcommands().get(name);
        }

        assertThat(documentation())
                .contains(line.getCommandSpec().options().stream()
                        .filter(option -> !option.usageHelp() && !option.versionHelp())
                        .map(option -> "`" + option.longestName())
                        .toArray(String[]::new));
    }

    /** The example as a terminal would show it. */
    private String play(String example) {
        var screen = new StringBuilder();
        int code = 0;
        for (String command :
                example.lines().filter(line -> line.startsWith(PROMPT)).toList()) {
            screen.append(command).append('\n');
            if (command.equals("$ echo $?")) {
                screen.append(code).append('\n');
            } else {
                var outcome = new Cli(folder).run(arguments(command));
                code = outcome.code();
                screen.append(outcome.out()).append(outcome.err());
            }
        }
        return screen.toString();
    }

    private static String[] arguments(String command) {
        String prefix = PROMPT + "./benchmark-gate ";
        assertThat(command).startsWith(prefix).doesNotContain("'", "\"");
        return command.substring(prefix.length()).split(" ");
    }

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(documentation())
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }

    private static String documentation() throws IOException {
        return Files.readString(REPOSITORY.resolve("docs/command-line.md"));
    }

    private void copyRuns() throws IOException {
        Files.createDirectories(folder.resolve(RUNS));
        try (Stream<Path> runs = Files.list(REPOSITORY.resolve(RUNS))) {
            for (Path run : runs.toList()) {
                Files.copy(run, folder.resolve(RUNS).resolve(run.getFileName()));
            }
        }
    }
}
