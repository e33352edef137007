package io.jenkins.plugins.benchmarkgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class SubcommandsTest {
    private static String outcome(CommandLine line, String... arguments) {
        var out = new StringWriter();
        int code =
                line.setOut(new PrintWriter(out)).setErr(new PrintWriter(out)).execute(arguments);
        return code + "\n" + out;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--help",
                "--version",
                "check --help",
                "check --nonsense",
                "check --version",
                "baseline",
                "baseline --help",
                "baseline update --help",
                "formats --help",
                "convert",
                "calibrate --help",
                "report --help",
                "demo --help",
                "generate-completion",
                "chek",
                "--nonsense check"
            })
    void shouldAnswerTheSameWhereOnlyTheSubcommandThatIsNamedIsMade(String words) {
        String[] arguments = words.isEmpty() ? new String[0] : words.split(" ");
        var folder = Path.of("");

        assertThat(outcome(Main.commandLineFor(folder, arguments), arguments))
                .isEqualTo(outcome(Main.commandLine(folder), arguments));
    }
}
