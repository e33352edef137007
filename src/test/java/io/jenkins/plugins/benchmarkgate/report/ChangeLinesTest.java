package io.jenkins.plugins.benchmarkgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.history.ChangeRange;
import io.jenkins.plugins.benchmarkgate.history.Commit;
import io.jenkins.plugins.benchmarkgate.history.RowEvent;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangeLinesTest {
    @Test
    void shouldNameTheCommitsTheNewestFirst() {
        List<String> lines = lines(new ChangeRange(6, 7, commits(2), 0, List.of(), 0, 0, false));

        assertThat(lines)
                .containsExactly(
                        "parser/*: 2 commits after #6, the last good build, up to #7",
                        "    0123456789 Jane: change 2",
                        "    0123456789 Jane: change 1");
    }

    @Test
    void shouldListAFewAndCountTheRest() {
        List<String> lines = lines(new ChangeRange(0, 7, commits(50), 3, List.of(), 0, 0, false));

        assertThat(lines).hasSize(7).startsWith("parser/*: 53 commits up to #7, no earlier build was good");
        assertThat(lines.get(6)).isEqualTo("    and 48 more");
    }

    @Test
    void shouldSayThatThereWereNone() {
        assertThat(lines(new ChangeRange(6, 7, List.of(), 0, List.of(), 0, 0, false)))
                .containsExactly("parser/*: no commits after #6, the last good build, up to #7");
    }

    @Test
    void shouldSayWhatIsNotKnown() {
        List<String> lines = lines(new ChangeRange(1, 7, commits(1), 0, List.of(4, 5), 1, 9, false));

        assertThat(lines.get(0))
                .isEqualTo("parser/*: 1 commit after #1, the last good build, up to #7; without a result: #4, #5;"
                        + " commits of 1 deleted build are not known; 9 older builds not looked at");
    }

    @Test
    void shouldSayThatTheFirstBuildListsNone() {
        assertThat(lines(new ChangeRange(0, 1, List.of(), 0, List.of(), 0, 0, true)))
                .containsExactly("parser/*: no commits up to #1, no earlier build was good;"
                        + " Jenkins lists none of #1, the first build");
    }

    @Test
    void shouldShowHostileTextsOnOneLine() {
        var hostile = new Commit("a", "J\nane", "x\u001b[2J", null);

        assertThat(lines(new ChangeRange(6, 7, List.of(hostile), 0, List.of(), 0, 0, false)))
                .endsWith("    a J\\nane: x\\u001b[2J");
    }

    private static List<Commit> commits(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Commit("0123456789abcdef", "Jane", "change " + number, null))
                .toList();
    }

    private static List<String> lines(ChangeRange range) {
        var event = new RowEvent("parser/*", true, range.first(), range.lastGood(), 0.3, 0.3, List.of(0));
        return ChangeLines.of(
                new SampleBuild(7).row("a", 1).event(event).build().result().withChanges(List.of(range)));
    }
}
