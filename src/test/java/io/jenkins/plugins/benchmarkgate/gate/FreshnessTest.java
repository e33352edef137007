package io.jenkins.plugins.benchmarkgate.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FreshnessTest {
    private static final Freshness.ResultFile FRESH = new Freshness.ResultFile("current.json", "aa", false);
    private static final Freshness.ResultFile OLD = new Freshness.ResultFile("left.json", "bb", true);

    @Test
    void shouldFindNothingInNewResults() {
        var finding = new Freshness(false).check(List.of(FRESH), Set.of("cc"), true);

        assertThat(finding.problem()).isEmpty();
        assertThat(finding.note()).isEmpty();
    }

    @Test
    void shouldNameTheFileThatIsOlderThanTheBuild() {
        var finding = new Freshness(false).check(List.of(FRESH, OLD), Set.of(), false);

        assertThat(finding.problem().orElseThrow()).contains("left.json").doesNotContain("current.json");
    }

    @Test
    void shouldFailIfTimesRepeatToTheLastByte() {
        var finding = new Freshness(false).check(List.of(FRESH), Set.of("aa"), true);

        assertThat(finding.problem().orElseThrow()).contains("identical").contains("allowStale");
    }

    @Test
    void shouldOnlyNoteThatCountsRepeat() {
        var finding = new Freshness(false).check(List.of(FRESH), Set.of("aa"), false);

        assertThat(finding.problem()).isEmpty();
        assertThat(finding.note().orElseThrow()).contains("identical");
    }

    @Test
    void shouldAllowWhatTheUserAllows() {
        assertThat(new Freshness(true).check(List.of(OLD), Set.of(), true).problem())
                .isEmpty();
        assertThat(new Freshness(true).check(List.of(FRESH), Set.of("aa"), true).note())
                .isPresent();
    }
}
