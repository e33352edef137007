package io.jenkins.plugins.benchmarkgate.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.gate.Baseline;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
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
        assertThat(SET.absent(Optional.empty()))
                .isEqualTo(new Baseline.Lost("my.json", "the baseline my.json is not there"));
    }

    @Test
    void shouldNotMissTheDefaultFileIfItWasNeverUsed() {
        assertThat(DEFAULT.absent(Optional.empty())).isEqualTo(new Baseline.None("benchmarks/baseline.json"));
        assertThat(DEFAULT.absent(Optional.of(resultWithBaseline(BaselineFile.NONE))))
                .isInstanceOf(Baseline.None.class);
    }

    @Test
    void shouldMissTheDefaultFileInTheOneBuildAfterItWasUsed() {
        Baseline lost = DEFAULT.absent(Optional.of(resultWithBaseline("benchmarks/baseline.json")));

        assertThat(lost).isInstanceOf(Baseline.Lost.class);
        assertThat(DEFAULT.absent(Optional.of(resultWithBaseline(BaselineFile.remembered(lost)))))
                .isInstanceOf(Baseline.None.class);
    }

    @Test
    void shouldTellAnEmptyFileFromAFullOne() {
        var empty = new Report("", "", Machine.UNKNOWN, "", List.of());

        assertThat(DEFAULT.found("a.json", empty)).isEqualTo(new Baseline.Empty("a.json"));
        assertThat(BaselineFile.remembered(DEFAULT.found("a.json", empty))).isEqualTo("a.json");
    }

    private static BuildResult resultWithBaseline(String baseline) {
        return new BuildResult(
                1, "id", "name", "PASSED", "LIST", "", null, 1, baseline, "", "", "", List.of(), List.of(), List.of());
    }
}
