package io.jenkins.plugins.benchmarkgate.gate;

import static io.jenkins.plugins.benchmarkgate.gate.Reports.ms;
import static io.jenkins.plugins.benchmarkgate.gate.Reports.rate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jenkins.plugins.benchmarkgate.model.Measurement;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LikelyRenamesTest {
    private static final String NOTE = "test_b looks like the former test_a: aliases: [[from: 'test_a', to: 'test_b']]";

    @Test
    void shouldSuggestWhereValueAndNameAreClose() {
        assertThat(notes(Policy.DEFAULT, List.of(ms("test_a", 100)), List.of(ms("test_b", 109))))
                .containsExactly(NOTE);
        assertThat(notes(Policy.DEFAULT, List.of(ms("test_a", 100)), List.of(ms("test_b", 92))))
                .containsExactly(NOTE);
    }

    @Test
    void shouldNotSuggestWhereValueNameOrUnitIsAnother() {
        assertThat(notes(Policy.DEFAULT, List.of(ms("test_a", 100)), List.of(ms("test_b", 111))))
                .isEmpty();
        assertThat(notes(Policy.DEFAULT, List.of(ms("test_a", 100)), List.of(ms("parse", 100))))
                .isEmpty();
        assertThat(notes(Policy.DEFAULT, List.of(ms("test_a", 100)), List.of(rate("test_b", 100))))
                .isEmpty();
    }

    @Test
    void shouldNotSuggestWhatIsSaidAlready() {
        var said = Policy.DEFAULT.withAliases(new Aliases(Map.of("test_a", "test_c")));

        assertThat(notes(said, List.of(ms("test_a", 100), ms("test_c", 100)), List.of(ms("test_b", 100))))
                .noneMatch(note -> note.contains("former test_a"));
    }

    @Test
    void shouldSuggestEachNameOnceAndTheLikeliestOnly() {
        assertThat(notes(
                        Policy.DEFAULT,
                        List.of(ms("parse_small_file", 100), ms("parse_large_file", 100)),
                        List.of(ms("parse_small_files", 100), ms("parse_large_files", 100))))
                .containsExactly(
                        "parse_large_files looks like the former parse_large_file: aliases: [[from: 'parse_large_file', to: 'parse_large_files']]",
                        "parse_small_files looks like the former parse_small_file: aliases: [[from: 'parse_small_file', to: 'parse_small_files']]");
        assertThat(notes(Policy.DEFAULT, rows("before", 10), rows("before_", 10)))
                .hasSize(3);
        assertThat(notes(Policy.DEFAULT, rows("before", 51), rows("before_", 51)))
                .isEmpty();
    }

    @Test
    void shouldEscapeANameThatWouldEndTheText() {
        assertThat(notes(Policy.DEFAULT, List.of(ms("it's fast", 1)), List.of(ms("it's faster", 1))))
                .containsExactly(
                        "it's faster looks like the former it's fast: aliases: [[from: 'it\\'s fast', to: 'it\\'s faster']]");
    }

    @Test
    void shouldMeasureHowManyPairsOfCharactersAreShared() {
        assertThat(LikelyRenames.similarity("test_a", "test_b")).isEqualTo(0.8, within(1e-12));
        assertThat(LikelyRenames.similarity("same", "same")).isEqualTo(1);
        assertThat(LikelyRenames.similarity("aaaa", "aa")).isEqualTo(0.5, within(1e-12));
        assertThat(LikelyRenames.similarity("ab", "cd")).isZero();
        assertThat(LikelyRenames.similarity("a", "")).isZero();
    }

    private static List<Measurement> rows(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> ms(prefix + i, 100)).toList();
    }

    private static List<String> notes(Policy policy, List<Measurement> before, List<Measurement> now) {
        Baseline file =
                new Baseline.Given("base.json", Reports.on(Reports.MACHINE, before.toArray(Measurement[]::new)));
        var input = GateInput.first(Reports.on(Reports.MACHINE, now.toArray(Measurement[]::new)), file);
        return new Gate(policy)
                .decide(input).notes().stream()
                        .filter(note -> note.contains("looks like"))
                        .toList();
    }
}
