package io.jenkins.plugins.benchmarkgate.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.gate.Baseline;
import io.jenkins.plugins.benchmarkgate.model.Machine;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BaselineFileTest {
    private static final BaselineFile DEFAULT = BaselineFile.of(Optional.empty());
    private static final BaselineFile SET = BaselineFile.of(Optional.of("my.json"));

    @Test
    void shouldLookAtTheDefaultPath() {
        assertThat(DEFAULT.path()).isEqualTo("benchmarks/baseline.json");
        assertThat(SET.path()).isEqualTo("my.json");
    }

    @Test
    void shouldMissAFileThatWasAskedFor() {
        assertThat(SET.absent("")).isEqualTo(new Baseline.Lost("my.json", "the baseline my.json is not there"));
    }

    @Test
    void shouldNotMissTheDefaultFileIfItWasNeverUsed() {
        assertThat(DEFAULT.absent("")).isEqualTo(new Baseline.None("benchmarks/baseline.json"));
        assertThat(DEFAULT.absent("other.json")).isInstanceOf(Baseline.None.class);
    }

    @Test
    void shouldMissTheDefaultFileInTheBuildAfterItWasUsed() {
        assertThat(DEFAULT.absent("benchmarks/baseline.json")).isInstanceOf(Baseline.Lost.class);
    }

    @Test
    void shouldTellAnEmptyFileFromAFullOne() {
        var empty = new Report("", "", Machine.UNKNOWN, "", List.of());

        assertThat(DEFAULT.found("a.json", empty)).isEqualTo(new Baseline.Empty("a.json"));
    }
}
