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
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any report can be written and read back, and the order of keys does not matter; with reports made by chance. */
class PlainJsonPropertyTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String[] NAMES = {
        "a", "x[1]", "<b>|`\"", "line\nbreak", "\u202eevil", "\ud83d\ude80", "\u00e9\u0301", "NaN", "key", " "
    };
    private static final String[] UNITS = {"s", "ns", "us", "GiB/s", "ops/s", "B", "count", "%", "widgets", ""};
    private static final double[] NUMBERS = {
        0, -0.0, 1, 0.1, -5, 1e-300, Double.MIN_VALUE, Double.MAX_VALUE, Double.NaN, Double.POSITIVE_INFINITY
    };

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldReadBackWhatWasWritten(int seed) throws Exception {
        Report report = report(new Random(seed));

        assertThat(read(write(report))).isEqualTo(report);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldNotMindTheOrderOfKeys(int seed) throws Exception {
        var random = new Random(seed);
        Report report = report(random);

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

    private static Report report(Random random) {
        var measurements = new ArrayList<Measurement>();
        int benchmarks = 1 + random.nextInt(4);
        for (int i = 0; i < benchmarks; i++) {
            String key = pick(random, NAMES) + i;
            String group = random.nextBoolean() ? "" : pick(random, NAMES);
            int metrics = 1 + random.nextInt(3);
            for (int metric = 0; metric < metrics; metric++) {
                measurements.add(measurement(random, key, "metric" + metric, group));
            }
        }
        Machine machine =
                random.nextBoolean() ? Machine.UNKNOWN : new Machine(pick(random, NAMES), "x86", "", "", "R 4.1");
        return new Report(
                "tool",
                random.nextBoolean() ? "" : "1.2",
                machine,
                pick(random, NAMES),
                List.of("left out"),
                measurements);
    }

    private static Measurement measurement(Random random, String key, String metric, String group) {
        var locations = new EnumMap<Location, Double>(Location.class);
        locations.put(Location.values()[random.nextInt(Location.values().length)], number(random));
        locations.put(Location.MEAN, number(random));
        return new Measurement(
                key,
                metric,
                group,
                Unit.of(pick(random, UNITS)),
                Direction.values()[random.nextInt(3)],
                Locations.of(locations),
                number(random),
                random.nextInt(1000),
                random.nextBoolean() ? Repetitions.ONE : new Repetitions(2 + random.nextInt(9), number(random)),
                random.nextBoolean());
    }

    private static double number(Random random) {
        return random.nextBoolean() ? random.nextGaussian() * 1e3 : NUMBERS[random.nextInt(NUMBERS.length)];
    }

    private static String pick(Random random, String[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
