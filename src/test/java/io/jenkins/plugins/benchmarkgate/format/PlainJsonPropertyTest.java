package io.jenkins.plugins.benchmarkgate.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Machine;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Repetitions;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any report that a reader can give can be written and read back, and the order of keys does not matter. */
class PlainJsonPropertyTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Property(tries = 300)
    void shouldReadBackWhatWasWritten(@ForAll("reports") Report report) throws Exception {
        assertThat(read(write(report))).isEqualTo(report);
    }

    @Property(tries = 300)
    void shouldNotMindTheOrderOfKeys(@ForAll("reports") Report report, @ForAll Random random) throws Exception {
        byte[] shuffled = MAPPER.writeValueAsBytes(shuffle(MAPPER.readTree(write(report)), random));

        assertThat(read(shuffled)).isEqualTo(report);
    }

    private static byte[] write(Report report) throws IOException {
        var bytes = new ByteArrayOutputStream();
        PlainWriter.write(report, bytes);
        return bytes.toByteArray();
    }

    private static Report read(byte[] content) throws IOException {
        return Formats.read("report.json", Optional.empty(), new ByteArrayInputStream(content));
    }

    static JsonNode shuffle(JsonNode node, Random random) {
        if (node instanceof ArrayNode array) {
            ArrayNode shuffled = MAPPER.createArrayNode();
            array.forEach(element -> shuffled.add(shuffle(element, random)));
            return shuffled;
        }
        if (node instanceof ObjectNode object) {
            var names = new ArrayList<String>();
            object.fieldNames().forEachRemaining(names::add);
            Collections.shuffle(names, random);
            ObjectNode shuffled = MAPPER.createObjectNode();
            names.forEach(name -> shuffled.set(name, shuffle(object.get(name), random)));
            return shuffled;
        }
        return node;
    }

    /** What JSON can hold: all but half characters. */
    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .ofMaxLength(30)
                        .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text)),
                Arbitraries.of(
                        "x[1]", "<b>|`\"", "line\nbreak", "\u202eevil", "\ud83d\ude80", "e\u0301", "NaN", "key", " "));
    }

    private static Arbitrary<String> names() {
        return texts().filter(text -> !text.isEmpty());
    }

    private static Arbitrary<Double> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.doubles(),
                Arbitraries.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0, Double.MIN_VALUE));
    }

    private static Arbitrary<Unit> units() {
        return Arbitraries.oneOf(
                        Arbitraries.of("s", "ns", "\u00b5s", "GiB/s", "ops/s", "B", "count", "%", "widgets", ""),
                        texts())
                .map(Unit::of);
    }

    private static Arbitrary<Repetitions> repetitions() {
        return Arbitraries.oneOf(
                Arbitraries.just(Repetitions.ONE),
                Combinators.combine(Arbitraries.integers().between(2, Integer.MAX_VALUE), numbers())
                        .as(Repetitions::new));
    }

    private static Arbitrary<List<Measurement>> benchmarks() {
        Arbitrary<List<Measurement>> metrics = Combinators.combine(
                        names(),
                        units(),
                        Arbitraries.of(Direction.class),
                        Arbitraries.maps(Arbitraries.of(Location.class), numbers())
                                .ofMinSize(1)
                                .map(Locations::of),
                        numbers(),
                        Arbitraries.longs().between(0, 1_000_000_000_000_000L),
                        repetitions(),
                        Arbitraries.of(true, false))
                .as((metric, unit, direction, locations, stddev, rounds, repetitions, primary) -> new Measurement(
                        "", metric, "", unit, direction, locations, stddev, rounds, repetitions, primary))
                .list()
                .uniqueElements(Measurement::metric)
                .ofMinSize(1)
                .ofMaxSize(3);
        return Combinators.combine(names(), texts(), metrics)
                .as((key, group, all) -> all.stream()
                        .map(one -> new Measurement(
                                key,
                                one.metric(),
                                group,
                                one.unit(),
                                one.direction(),
                                one.locations(),
                                one.stddev(),
                                one.rounds(),
                                one.repetitions(),
                                one.primary()))
                        .toList());
    }

    @Provide
    Arbitrary<Report> reports() {
        Arbitrary<Machine> machines =
                Combinators.combine(texts(), texts(), texts(), texts(), texts()).as(Machine::new);
        Arbitrary<List<Measurement>> measurements = benchmarks()
                .list()
                .uniqueElements(metrics -> metrics.get(0).key())
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(all -> all.stream().flatMap(List::stream).toList());
        return Combinators.combine(
                        names(),
                        texts(),
                        machines,
                        texts(),
                        names().list().uniqueElements().ofMaxSize(5),
                        measurements)
                .as(Report::new);
    }
}
