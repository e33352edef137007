package io.jenkins.plugins.benchmarkgate.format;

import static io.jenkins.plugins.benchmarkgate.format.Inputs.assertUnusable;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.keys;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.measurement;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.read;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.readFixture;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import org.junit.jupiter.api.Test;

class Catch2FormatTest {
    private static final String FIRST = "strings <b> & \"quotes\" / repeat 10";

    @Test
    void shouldTellBenchmarksApartByTestCaseAndSection() throws Exception {
        var report = readFixture("catch2/2.13.10-shapes.xml");

        assertThat(keys(report))
                .containsExactly(FIRST, "strings <b> & \"quotes\" / larger / repeat 10", "plain / repeat 10");
        var first = measurement(report, FIRST);
        assertThat(first.locations()).isEqualTo(Locations.of(Location.MEAN, 2.98596));
        assertThat(first.stddev()).isEqualTo(0.0329919);
        assertThat(first.unit()).isEqualTo(Unit.NANOSECONDS);
        assertThat(first.rounds()).isEqualTo(10);
        assertThat(first.group()).isEqualTo("strings <b> & \"quotes\"");
    }

    @Test
    void shouldReadVersion3() throws Exception {
        var report = readFixture("catch2/3.7.1-shapes.xml");

        assertThat(report.toolVersion()).isEqualTo("3.7.1");
        assertThat(keys(report))
                .containsExactly(
                        FIRST,
                        "strings <b> & \"quotes\" / larger / repeat 1000",
                        "generated / repeat",
                        "advanced / measured by hand");
        assertThat(measurement(report, FIRST).locations()).isEqualTo(Locations.of(Location.MEAN, 1936.97));
        var generated = measurement(report, "generated / repeat");
        assertThat(generated.repetitions().count()).isEqualTo(2);
        assertThat(generated.locations()).isEqualTo(Locations.of(Location.MEAN, (23.6759 + 49.5079) / 2));
        assertThat(report.notes()).containsExactly("\"strings <b> & \"quotes\" / fails\" failed: broken | here");
    }

    @Test
    void shouldNameWhatFailed() throws Exception {
        assertThat(readFixture("catch2/2.13.10-shapes.xml").notes())
                .containsExactly("\"strings <b> & \"quotes\" / fails\" failed: broken | here");
    }

    @Test
    void shouldCombineABenchmarkThatIsMeasuredForEachSection() throws Exception {
        String result = "<BenchmarkResults name='b' samples='10'><mean value='%s'/><standardDeviation"
                + " value='1'/></BenchmarkResults>";
        var report = read("<Catch2TestRun catch2-version='3.5.0'><TestCase name='t'>" + result.formatted("2")
                + "<Section name='s'>" + result.formatted("7") + "</Section>" + result.formatted("4")
                + "</TestCase></Catch2TestRun>");

        assertThat(report.toolVersion()).isEqualTo("3.5.0");
        assertThat(keys(report)).containsExactly("t / b", "t / s / b");
        assertThat(measurement(report, "t / b").locations()).isEqualTo(Locations.of(Location.MEAN, 3));
        assertThat(measurement(report, "t / b").repetitions().count()).isEqualTo(2);
    }

    @Test
    void shouldNotOpenAnEntity() {
        assertUnusable("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>\n<Catch name='&b;'/>")
                .hasMessageContaining("results.json: is not XML: ")
                .hasMessageContaining("(line 2, column ");
    }

    @Test
    void shouldSayWhereItIsCutOffOrWrong() {
        assertUnusable("<Catch name='a'>\n<TestCase name='b'>")
                .hasMessageStartingWith("results.json: is not XML: ")
                .hasMessageContaining("(line 2, column ");
        assertUnusable("<Catch name='a'><TestCase name='b'><BenchmarkResults name='c'>\n<mean value='x'/>")
                .hasMessage("results.json: expected a number as value of mean, was \"x\" (line 2, column 18)");
    }

    @Test
    void shouldCutWhatTheParserRepeatsOfTheFile() {
        assertUnusable("<?xml version=\"1" + "\\".repeat(1 << 14) + "\"?><Catch name='a'/>")
                .hasMessageStartingWith("results.json: is not XML: ")
                .extracting(Throwable::getMessage, as(STRING))
                .hasSizeLessThan(500);
    }

    @Test
    void shouldRefuseWhatWouldNotFitIntoMemory() {
        assertUnusable(new GeneratedStream("<Catch name='", "a", 1 << 24, "'/>"))
                .hasMessage("results.json: holds a name or text of more than 1,048,576 characters");
        assertUnusable(new GeneratedStream("<Catch name='a'>", "<a>", 1_000_000, ""))
                .hasMessageContaining("is nested more than 200 deep");
    }
}
