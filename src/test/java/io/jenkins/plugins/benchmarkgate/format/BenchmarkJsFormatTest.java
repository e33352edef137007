package io.jenkins.plugins.benchmarkgate.format;

import static io.jenkins.plugins.benchmarkgate.format.Inputs.assertUnusable;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.keys;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.measurement;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.read;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.readFixture;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import org.junit.jupiter.api.Test;

class BenchmarkJsFormatTest {
    @Test
    void shouldReadTheLinesThatAreResults() throws Exception {
        var report = readFixture("benchmarkjs/2.1.4-shapes.txt");

        assertThat(keys(report)).containsExactly("repeat 10", "a x 2 <b>");
        assertThat(measurement(report, "repeat 10").locations()).isEqualTo(Locations.of(Location.VALUE, 9_363_682));
        assertThat(measurement(report, "repeat 10").rounds()).isEqualTo(5);
    }

    @Test
    void shouldReadRatesBelowAThousandWithTheirDecimals() throws Exception {
        var report = read("Running 2 benchmarks on Chromium...\nutf8 x 28.33 ops/sec ±3.3% (13 runs sampled)\n"
                + "this x line should be ignored\nlast x 5 ops/sec\n");

        assertThat(keys(report)).containsExactly("utf8", "last");
        assertThat(measurement(report, "utf8").locations()).isEqualTo(Locations.of(Location.VALUE, 28.33));
    }

    @Test
    void shouldTakeAWholeResultWithoutTheEndOfALine() throws Exception {
        assertThat(keys(read("fib(10) x 1,431,759 ops/sec \u00b10.74% (93 runs sampled)")))
                .containsExactly("fib(10)");
        assertUnusable("a x 5 ops/sec\nfib(10) x 1,431,759 ops/sec \u00b10.74%")
                .hasMessageContaining("is cut off: the file ends in the middle of a result (line 2");
    }

    @Test
    void shouldRefuseAResultThatIsCutOff() {
        assertUnusable("fib(10) x 1,431,759 ops/sec ±0.74% (93 runs sampled)\nfib(20) x 12,1")
                .hasMessage("results.json: is cut off: the file ends in the middle of a result (line 2, column 1)");
    }
}
