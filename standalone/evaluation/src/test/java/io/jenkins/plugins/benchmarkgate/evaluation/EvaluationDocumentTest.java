package io.jenkins.plugins.benchmarkgate.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** {@code docs/evaluation.md} shows what the command prints, for every rule and every kind of data. */
class EvaluationDocumentTest {
    private static final Path REPOSITORY = Path.of("../..");

    @Test
    void shouldShowEveryRuleInEachTable() throws IOException {
        String[] sections = document().split("\n## ");

        for (String table : new String[] {"same-code:", "same-code-bursts:", "Synthetic:"}) {
            assertThat(sections)
                    .filteredOn(section -> section.startsWith(table))
                    .singleElement()
                    .satisfies(section -> assertThat(Contenders.all())
                            .allSatisfy(each -> assertThat(section)
                                    .contains("\n| " + each.get().label() + " |")));
        }
        assertThat(document())
                .contains(Arrays.stream(Synthetic.values())
                        .map(kind -> " " + kind.label() + " |")
                        .toArray(String[]::new));
    }

    @Test
    void shouldShowWhatASlowMachineCosts() throws IOException {
        assertThat(document().split("\n## "))
                .filteredOn(section -> section.startsWith("Slow machines"))
                .singleElement()
                .satisfies(section -> assertThat(SlowMachineTable.labels())
                        .allSatisfy(label -> assertThat(section).contains(" | " + label + " | ")));
    }

    @Test
    void shouldNameACommandThatIsThere() throws IOException {
        assertThat(document()).contains("    standalone/evaluation/run ");
        assertThat(REPOSITORY.resolve("standalone/evaluation/run")).isExecutable();
        assertThat(DataFiles.read(REPOSITORY.resolve("standalone/evaluation/data")))
                .satisfiesExactlyInAnyOrder(
                        group -> assertRecordings(group, "same-code", 4),
                        group -> assertRecordings(group, "same-code-bursts", 3));
    }

    private static void assertRecordings(Group group, String name, int tools) {
        assertThat(group.name()).isEqualTo(name);
        assertThat(group.sets())
                .hasSize(tools)
                .allSatisfy(set -> assertThat(set.machines().size()).isGreaterThanOrEqualTo(40));
    }

    private static String document() throws IOException {
        return Files.readString(REPOSITORY.resolve("docs/evaluation.md"));
    }
}
