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
import io.jenkins.plugins.benchmarkgate.model.Machine;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoFormatTest {
    @Test
    void shouldTakeTheFirstUnitForTheMainOneWhereThereIsNoTime() throws Exception {
        var report =
                read("goos: linux\nBenchmarkA-8 10 5 p50-ms/op 7 p99-ms/op\nBenchmarkB-8 10 5 ns/op 7 B/op\nPASS\n");

        assertThat(metrics(report, "BenchmarkA"))
                .containsExactly("p50-ms/op p50-ms smaller *", "p99-ms/op p99-ms smaller");
        assertThat(metrics(report, "BenchmarkB")).containsExactly("time ns smaller *", "B/op B smaller");
    }

    @Test
    void shouldTellAUnitFromTheTimeWhoseNameItBears() throws Exception {
        assertThat(metrics(read("pkg: a\nBenchmarkA 1 5 ns/op 7 time\nPASS\n"), "a.BenchmarkA"))
                .containsExactly("time ns smaller *", "time (own) time unknown");
    }

    private static final String SMALL = "example.org/shapes.BenchmarkRepeat/size-10";

    @Test
    void shouldCombineTheLinesOfOneBenchmark() throws Exception {
        var report = readFixture("go/1.19.8-count.txt");

        assertThat(keys(report))
                .containsExactly(
                        SMALL, "example.org/shapes.BenchmarkRepeat/size-1000", "example.org/shapes.BenchmarkPrints");
        assertThat(measurement(report, SMALL).locations().get(Location.EXTREME)).hasValue(110.6);
        assertThat(measurement(report, SMALL).locations().get(Location.MEDIAN)).hasValue(114.1);
        assertThat(measurement(report, SMALL).repetitions().count()).isEqualTo(3);
        assertThat(report.machine()).isEqualTo(new Machine("AMD EPYC", "amd64", "2", "linux", ""));
    }

    @Test
    void shouldReadEveryUnitAsARow() throws Exception {
        assertThat(metrics(readFixture("go/1.19.8-count.txt"), SMALL))
                .containsExactly(
                        "time ns smaller *",
                        "MB/s MB/s bigger",
                        "letters/op letters smaller",
                        "share share unknown",
                        "B/op B smaller",
                        "allocs/op count smaller");
    }

    @Test
    void shouldFindTheResultBehindWhatTheBenchmarkPrinted() throws Exception {
        var prints = measurement(readFixture("go/1.19.8-count.txt"), "example.org/shapes.BenchmarkPrints");

        assertThat(prints.locations().get(Location.EXTREME)).hasValue(25.15);
        assertThat(prints.rounds()).isEqualTo(3);
    }

    /** As Go 1.19.8 prints it with {@code -v}, and with {@code -cpu 2}, where the benchmark prints without an end of line. */
    @Test
    void shouldSayThatAResultCannotBeFoundInWhatTheBenchmarkPrinted() throws Exception {
        var report =
                read("goos: linux\npkg: a\nBenchmarkLogs\nno newline BenchmarkLogs-2  \t  547394\t        11.09 ns/op\n"
                        + "BenchmarkZero\nBenchmarkZero-2\t45186166\t0.1652 ns/op\n"
                        + "no newline BenchmarkMore-2 \tno newline   612044\t         8.903 ns/op\t       0 B/op\n"
                        + "    a_test.go:29: took 1 2 ns/op\nPASS\n");

        assertThat(keys(report)).containsExactly("a.BenchmarkZero");
        assertThat(report.notes())
                .containsExactly(
                        "passed over, because something was printed into the result: \"no newline BenchmarkLogs-2  \\t"
                                + "  547394\\t        11.09 ns/op\"",
                        "passed over, because something was printed into the result: \"no newline BenchmarkMore-2 \\tno"
                                + " newline   612044\\t         8.903 ns/op\\t       0 B/op\"");
    }

    @Test
    void shouldNameWhatFailed() throws Exception {
        assertThat(readFixture("go/1.19.8-count.txt").notes()).containsExactly("BenchmarkFails failed");
    }

    @Test
    void shouldNamePackagesThatFailed() throws Exception {
        var report = read("""
            # example.org/b
            b/b_test.go:3:1: syntax error
            FAIL\texample.org/b [build failed]
            goos: linux
            pkg: example.org/a
            BenchmarkA 1 5 ns/op
            PASS
            ok  \texample.org/a\t1.2s
            pkg: example.org/c
            BenchmarkC-2 panic: no
            exit status 2
            FAIL\texample.org/c\t0.3s
            pkg: example.org/d
            --- FAIL: BenchmarkD
            exit status 1
            FAIL\texample.org/d\t0.3s
            FAIL
            """);

        assertThat(keys(report)).containsExactly("example.org/a.BenchmarkA");
        assertThat(report.notes())
                .containsExactly("example.org/b could not be built", "example.org/c failed", "BenchmarkD failed");
    }

    @ParameterizedTest
    @CsvSource({"1.19.8-unbuilt.jsonl,40.98", "1.27.3-unbuilt.jsonl,38.98", "1.27.3-panic.txt,52.22"})
    void shouldReadTheOtherPackagesWhereSomeCannotBeBuilt(String file, double expected) throws Exception {
        var report = readFixture("go/" + file);

        assertThat(keys(report)).containsExactly("example.org/shapes/c.BenchmarkFirst");
        assertThat(measurement(report, "example.org/shapes/c.BenchmarkFirst")
                        .locations()
                        .get(Location.VALUE))
                .hasValue(expected);
        assertThat(report.machine().logicalCpus()).isEqualTo("2");
        assertThat(report.notes())
                .containsExactlyInAnyOrder(
                        "example.org/shapes/a could not be built",
                        "example.org/shapes/b could not be built",
                        "example.org/shapes/c failed");
    }

    @Test
    void shouldPassOverLinesBetweenTheEventsAndSayWhereItIsAllTheSame() throws Exception {
        String event = "{\"Action\":\"output\",\"Package\":\"p\",\"Output\":\"%s\\n\"}\n";
        String lines = "# q\nq.go:1:1: wrong\n" + event.formatted("BenchmarkA 1 5 ns/op") + "FAIL\tq [setup failed]\r\n"
                + event.formatted("PASS");

        assertThat(keys(read(lines))).containsExactly("p.BenchmarkA");
        assertThat(read(lines).notes()).containsExactly("q could not be built");
        assertUnusable(lines + "{\"Action\":1,\n").hasMessageContaining("(line 7, column ");
        assertUnusable(lines + "\"Action\":1,\n").hasMessageContaining("(line 6, column ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void shouldPassOverLinesBetweenTheEventsInWhateverEncoding(String encoding) throws Exception {
        String event = "{\"Action\":\"output\",\"Package\":\"p\",\"Output\":\"%s\\n\"}\n";
        String raw = "FAIL\tq\u00e9 [setup failed]\r\n";
        String result = event.formatted("BenchmarkA 1 5 \u00b5s/op");
        for (String mark : List.of("", "\ufeff")) {
            for (String lines : List.of(raw + result, result + raw + event.formatted("PASS"))) {
                byte[] content = (mark + lines).getBytes(Charset.forName(encoding));
                Report report = Formats.read("a", Optional.empty(), new ByteArrayInputStream(content));

                assertThat(keys(report)).containsExactly("p.BenchmarkA");
                assertThat(report.notes()).contains("q\u00e9 could not be built");
            }
        }
    }

    @Test
    void shouldSayThatEventsCannotBeDecoded() {
        byte[] content = "\ufeff# q\n{\"Action\":\"start\"}\n{\"Action\":\"x".getBytes(StandardCharsets.UTF_16LE);
        content[content.length - 1] = (byte) 0xDC; // the second half of a character alone

        assertThatThrownBy(() -> Formats.read("a", Optional.of("go"), new ByteArrayInputStream(content)))
                .isInstanceOf(ResultFileException.class)
                .hasMessageContaining("is not text in UTF-8");
    }

    @ParameterizedTest
    @CsvSource({"goos,linux,darwin", "goarch,amd64,arm64", "cpu,AMD EPYC,Apple M1"})
    void shouldRefuseTheOutputOfTwoMachines(String key, String one, String other) {
        String block = "%s: %s\npkg: a\nBenchmarkA 1 5 ns/op\nPASS\n";
        String head = key.equals("cpu") ? "goos: linux\n" : "";
        assertUnusable(head + block.formatted(key, one) + head + block.formatted(key, other))
                .hasMessageContaining(
                        "the output of another machine begins (%s %s instead of %s); give each its own gate"
                                .formatted(key, other, one));
    }

    @Test
    void shouldReadTheBlocksOfOneMachineAsRepetitions() throws Exception {
        String block = "goos: linux\ngoarch: amd64\npkg: a\ncpu: AMD EPYC\nBenchmarkA-2 1 %d ns/op\nPASS\nok a 1.2s\n";
        var report = read(block.formatted(5) + block.formatted(7));

        assertThat(measurement(report, "a.BenchmarkA").repetitions().count()).isEqualTo(2);
        assertThat(report.machine().cpu()).isEqualTo("AMD EPYC");
    }

    @Test
    void shouldNotTakeForTheMachineWhatABenchmarkPrinted() throws Exception {
        var report = read(
                "goos: linux\npkg: a\nnode: x y\ncpu: AMD EPYC\nBenchmarkA-2\ncpu: 97 %\ncpu: 98 %\n 1 5 ns/op\nPASS\n");

        assertThat(report.machine().cpu()).isEqualTo("AMD EPYC");
        assertThat(keys(report)).containsExactly("a.BenchmarkA");
    }

    @Test
    void shouldReadEventsOfSeveralPackagesInWhateverOrderTheyCome() throws Exception {
        String head = "goos: linux\\ngoarch: amd64\\npkg: %s\\ncpu: AMD EPYC\\n";
        var report = read(Stream.of(
                        "p|" + head.formatted("p"),
                        "q|" + head.formatted("q"),
                        "p|BenchmarkA",
                        "q|BenchmarkA",
                        "q|-2   \\t 10\\t",
                        "p|-2   \\t 10\\t 3 ns/op\\n",
                        "q| 4 ns/op\\nPASS\\n",
                        "p|PASS\\n")
                .map(part -> "{\"Action\":\"output\",\"Package\":\"%s\",\"Output\":\"%s\"}\n"
                        .formatted((Object[]) part.split("\\|", 2)))
                .collect(Collectors.joining()));

        assertThat(measurement(report, "p.BenchmarkA").locations()).isEqualTo(Locations.of(Location.VALUE, 3));
        assertThat(measurement(report, "q.BenchmarkA").locations()).isEqualTo(Locations.of(Location.VALUE, 4));
        assertThat(report.machine()).isEqualTo(new Machine("AMD EPYC", "amd64", "2", "linux", ""));
        assertThat(report.notes()).isEmpty();
    }

    @Test
    void shouldReadTheEventsOfGoTest() throws Exception {
        var report = readFixture("go/1.19.8-events.jsonl");

        assertThat(keys(report)).containsExactly(SMALL, "example.org/shapes.BenchmarkRepeat/size-1000");
        assertThat(measurement(report, SMALL).locations()).isEqualTo(Locations.of(Location.VALUE, 627.2));
    }

    @Test
    void shouldJoinAResultThatIsSpreadOverEvents() throws Exception {
        var report = read("{\"Action\":\"output\",\"Package\":\"p\",\"Output\":\"BenchmarkLoop-2  \\t\"}\n"
                + "{\"Action\":\"output\",\"Package\":\"q\",\"Output\":\"BenchmarkLoop-2 \\t 1 \\t 5 ns/op\\n\"}\n"
                + "{\"Action\":\"output\",\"Package\":\"p\",\"Output\":\" 3164587\\t 333.3 ns/op\\n\"}\n");

        assertThat(measurement(report, "p.BenchmarkLoop").locations()).isEqualTo(Locations.of(Location.VALUE, 333.3));
        assertThat(measurement(report, "q.BenchmarkLoop").locations()).isEqualTo(Locations.of(Location.VALUE, 5));
    }

    @Test
    void shouldKeepTheNumberOfProcessorsWhereItDiffers() throws Exception {
        var report = readFixture("go/1.19.8-cpu-list.txt");

        assertThat(keys(report)).containsExactly(SMALL, SMALL + "-2");
        assertThat(report.machine().logicalCpus()).isEmpty();
    }

    @Test
    void shouldTakeOffOnlyTheNumberOfProcessors() throws Exception {
        var report = read("pkg: a\nBenchmarkNew/bits=32-8 1 5 ns/op\npkg: b\nBenchmarkNew/bits=64-8 1 6 ns/op\n");

        assertThat(keys(report)).containsExactly("a.BenchmarkNew/bits=32", "b.BenchmarkNew/bits=64");
    }

    @Test
    void shouldBelieveADeclaredDirection() throws Exception {
        var report = read("pkg: a\nUnit share assume=nothing better=higher\nBenchmarkA 1 5 ns/op 0.5 share\n");

        assertThat(metrics(report, "a.BenchmarkA")).contains("share share bigger");
    }

    @Test
    void shouldReportTheLineOfAResultThatIsCutOff() {
        assertUnusable("pkg: a\nBenchmarkA 1 5 ns/op 12")
                .hasMessage("results.json: expected numbers each with its unit after \"BenchmarkA\", was \"12\""
                        + " (line 2, column 1)");
    }

    @Test
    void shouldRefuseAResultWhoseLineHasNoEnd() {
        String message = "results.json: %sis cut off: the file ends in the middle of a result (line %d, column %d)";
        assertUnusable("pkg: a\nBenchmarkA 1 5 ns/op 12 B/o").hasMessage(message, "", 2, 1);
        assertUnusable("pkg: a\nBenchmarkA 1 5 ns/op").hasMessage(message, "", 2, 1);
        assertUnusable("{\"Action\":\"output\",\"Package\":\"p\",\"Output\":\"BenchmarkLoop-2 1 5 ns/o\"}\n")
                .hasMessageContaining("is cut off: the file ends in the middle of a result");
    }

    @Test
    void shouldSayThatTheEndOfTheOutputIsMissing() throws Exception {
        String missing = "the output of a lacks its end, a line PASS, FAIL or ok";
        assertThat(read("pkg: a\nBenchmarkA 1 5 ns/op\n").notes()).containsExactly(missing);
        assertThat(read("pkg: b\nBenchmarkA 1 5 ns/op\nPASS\nok  \tb\t1.2s\npkg: a\nBenchmarkA 1 5 ns/op\n")
                        .notes())
                .containsExactly(missing);
        assertThat(read("pkg: a\nBenchmarkA 1 5 ns/op\nPASS\n").notes()).isEmpty();
        assertThat(read("BenchmarkA 1 5 ns/op\n").notes()).isEmpty();
    }

    @Test
    void shouldRefuseWhatGoDidNotPrint() {
        assertThatThrownBy(() -> Formats.read("a.txt", Optional.of("go"), Inputs.stream("hello\n")))
                .isInstanceOf(ResultFileException.class)
                .hasMessageStartingWith("a.txt: expected the output of go test -bench");
        assertThatThrownBy(() -> Formats.read("a.json", Optional.of("go"), Inputs.stream("{\"benchmarks\": []}")))
                .isInstanceOf(ResultFileException.class)
                .hasMessage(
                        "a.json: expected an event with \"Action\", as go test -json writes it (line 1, column 18)");
    }

    @Test
    void shouldRefuseALineWithoutEnd() {
        assertUnusable(new GeneratedStream("pkg: a\n", "BenchmarkA", 1 << 20, ""))
                .hasMessage("results.json: is longer than 65,536 characters (line 2, column 1)");
        assertUnusable(new GeneratedStream(
                        "", "{\"Action\":\"output\",\"Package\":\"p\",\"Output\":\"aaaaaaaaaaaaaaaa\"}\n", 1 << 13, ""))
                .hasMessageContaining("the output goes on for more than 65,536 characters");
    }
}
