package io.jenkins.plugins.benchmarkgate.format;

import static io.jenkins.plugins.benchmarkgate.format.Inputs.assertUnusable;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.keys;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.measurement;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.metrics;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.read;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.readFixture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CargoBenchFormatTest {
    private static final String END =
            "test result: ok. 0 passed; 0 failed; 0 ignored; 1 measured; 0 filtered out; finished in 1.00s\n";

    @Test
    void shouldReadTheBenchmarksOfOneTarget() throws Exception {
        var report = readFixture("cargo-bench/1.95.0-one-target.txt");

        assertThat(keys(report)).containsExactly("count_words", "reverse", "sorting::größte", "sorting::nearly_sorted");
        assertThat(metrics(report, "count_words")).containsExactly("time ns smaller *");
        assertThat(measurement(report, "sorting::nearly_sorted").locations())
                .isEqualTo(Locations.of(Location.VALUE, 2_188_885.62));
        assertThat(report.notes()).isEmpty();
    }

    @Test
    void shouldShowTheThroughputThatABenchmarkCounts() throws Exception {
        var report = readFixture("cargo-bench/1.95.0-one-target.txt");

        assertThat(metrics(report, "reverse")).containsExactly("time ns smaller *", "throughput MB/s bigger");
        assertThat(measurement(report, "reverse", "throughput").locations())
                .isEqualTo(Locations.of(Location.VALUE, 687));
    }

    @Test
    void shouldTellApartWhatTwoTargetsNameAlike() throws Exception {
        var report = readFixture("cargo-bench/1.95.0-targets.txt");

        assertThat(keys(report))
                .containsExactly(
                        "benches/more.rs::count_words",
                        "benches/words.rs::count_words",
                        "benches/words.rs::reverse",
                        "benches/words.rs::sorting::größte",
                        "benches/words.rs::sorting::nearly_sorted");
        assertThat(report.notes()).containsExactly("benches/words.rs::panics failed");
    }

    @Test
    void shouldSayHowTwoOfOneNameAreToldApart() {
        String run = "test a ... bench:         169 ns/iter (+/- 12)\n";

        assertUnusable(run + run)
                .hasMessageContaining(
                        "the benchmark \"a\" stands in this file twice; take standard error in as well, cargo bench > FILE 2>&1")
                .hasMessageContaining("(line 2");
    }

    @Test
    void shouldRefuseOneNameTwiceInATarget() {
        String run = "test a ... bench:         169 ns/iter (+/- 12)\n";

        assertUnusable("     Running benches/a.rs (target/release/deps/a-0123456789abcdef)\n" + run + run)
                .hasMessageContaining("the benchmark \"benches/a.rs::a\" stands in this file twice");
    }

    @Test
    void shouldReadWhatCriterionPrintsForBencher() throws Exception {
        var report = readFixture("cargo-bench/criterion-0.3.6-bencher.txt");

        assertThat(keys(report)).containsExactly("sort/stable/100", "sort/stable/10000", "sum of two");
        assertThat(measurement(report, "sort/stable/10000").locations()).isEqualTo(Locations.of(Location.VALUE, 8217));
    }

    @Test
    void shouldNameUnitTestsByTheirFile() throws Exception {
        assertThat(keys(read("     Running unittests src/lib.rs (target/release/deps/a-0123456789abcdef)\n"
                        + "test tests::fast ... bench:           5 ns/iter (+/- 1)\n" + END)))
                .containsExactly("src/lib.rs::tests::fast");
    }

    @Test
    void shouldNoteATargetThatDidNotEnd() throws Exception {
        String begun = "running 2 tests\ntest a ... bench:           5 ns/iter (+/- 1)\n";

        assertThat(read(begun).notes()).containsExactly("the output lacks its end, a line \"test result\"");
        assertThat(read("     Running benches/a.rs (target/release/deps/a-01)\n" + begun
                                + "     Running benches/b.rs (target/release/deps/b-01)\n" + END)
                        .notes())
                .containsExactly("the output of benches/a.rs lacks its end, a line \"test result\"");
        assertThat(read(begun + END).notes()).isEmpty();
    }

    @Test
    void shouldRefuseAResultThatIsCutOff() {
        String whole = "test a ... bench:         169 ns/iter (+/- 12)\n";

        assertUnusable(whole + "test b ... bench:         1")
                .hasMessage("results.json: is cut off: the file ends in the middle of a result (line 2, column 1)");
        assertUnusable(whole + "test b ... bench:         169 ns/iter (+/- 12)")
                .hasMessage("results.json: is cut off: the file ends in the middle of a result (line 2, column 1)");
    }

    @Test
    void shouldTakeTheLastLineWithoutItsEnd() throws Exception {
        String begun = "running 1 test\ntest a ... bench:         169 ns/iter (+/- 12)\n";

        assertThat(read(begun + END.strip()).notes()).isEmpty();
        assertThat(read(begun + END.substring(0, 40)).notes()).hasSize(1);
    }

    /** As cargo 1.95.0 prints it of a package whose other target is of Criterion.rs 0.3.6. */
    @Test
    void shouldNoteATargetOfCriterionThatPrintsForPeople() throws Exception {
        var report = read("     Running benches/b.rs (target/release/deps/b-806ee17a9df44ae7)\n"
                + "group/f/10              time:   [2.3442 ns 2.7003 ns 2.9238 ns]\n"
                + "group/10                time:   [2.2026 ns 2.5369 ns 2.8621 ns]\n"
                + "     Running benches/lt.rs (target/release/deps/lt-fac22ec4f4752f5c)\n\nrunning 1 test\n"
                + "test quick        ... bench:           1.99 ns/iter (+/- 0.75)\n\n"
                + "test result: ok. 0 passed; 0 failed; 0 ignored; 1 measured; 0 filtered out; finished in 3.50s\n");

        assertThat(keys(report)).containsExactly("benches/lt.rs::quick");
        assertThat(report.notes())
                .containsExactly(
                        "benches/b.rs printed results of Criterion.rs for people, which are passed over: give its"
                                + " --output-format bencher, or read target/criterion");
    }

    @Test
    void shouldPassOverWhatIsNoResult() throws Exception {
        assertThat(
                        keys(
                                read(
                                        "test a ... bench:         169 ns/iter (+/- 12)\ntest  ... bench: 1 ns/iter (+/- 1)\n"
                                                + "test b ... bench: 1 us/iter (+/- 1)\ntest c ... ok\ntest d ... ignored\nRunning away (no)t\n")))
                .containsExactly("a");
    }

    @Test
    void shouldSayWhatWasExpected() {
        assertThatThrownBy(() ->
                        Formats.read("results", Optional.of("cargo-bench"), Inputs.stream("nothing of the kind\n")))
                .isInstanceOf(ResultFileException.class)
                .hasMessageContaining("expected a line such as \"test name ... bench: 1,234 ns/iter (+/- 56)\"");
    }

    /** Expressions that go back and forth over such a line would take hours. */
    @Test
    void shouldNotBeSlowedDownByLinesMadeToHurt() throws Exception {
        String spaces = " ".repeat(30_000);
        String text = END + "test a" + spaces + "... bench: " + spaces + "x\n     Running a" + " (".repeat(30_000)
                + "\n" + "test b ... bench: " + "1,".repeat(20_000) + "\n";

        assertThat(read(text.repeat(20)).isEmpty()).isTrue();
    }
}
