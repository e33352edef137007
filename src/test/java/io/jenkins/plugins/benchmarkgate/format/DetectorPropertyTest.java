package io.jenkins.plugins.benchmarkgate.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.benchmarkgate.format.FixtureCatalog.Fixture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.DoubleRange;

/**
 * Whatever a version of a tool leaves out, its file is never taken for that of another tool: it is told rightly, or it is of no
 * known format, or it holds nothing.
 */
class DetectorPropertyTest {
    @Provide
    Arbitrary<Fixture> fixtures() {
        return Arbitraries.of(FixtureCatalog.all());
    }

    @Property(tries = 3000, seed = "20261126", shrinking = ShrinkingMode.OFF)
    void shouldNeverTakeAFileForThatOfAnotherTool(
            @ForAll("fixtures") Fixture fixture,
            @ForAll @DoubleRange(min = 0, max = 0.7) double left,
            @ForAll long seed)
            throws Exception {
        var random = new Random(seed);
        byte[] content = fixture.content();
        byte[] part = content[0] == '{' || content[0] == '['
                ? withoutSome(content, left, random)
                : linesWithoutSome(content, left, random);

        assertThat(identified(part))
                .as(() -> new String(part, StandardCharsets.UTF_8))
                .isIn(identified(content), List.of());
    }

    /** None where the file is of no known format. */
    private static List<String> identified(byte[] content) throws IOException {
        try {
            return Formats.identify("results", new ByteArrayInputStream(content))
                    .formats();
        } catch (ResultFileException unknown) {
            return List.of();
        }
    }

    private static byte[] linesWithoutSome(byte[] content, double left, Random random) {
        return new String(content, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> random.nextDouble() >= left)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Every value of the file, without some of its fields and elements. */
    private static byte[] withoutSome(byte[] content, double left, Random random) throws IOException {
        var text = new StringBuilder();
        try (JsonParser parser = KeyOrderTest.MAPPER.createParser(content)) {
            while (parser.nextToken() != null) {
                JsonNode value = KeyOrderTest.MAPPER.readTree(parser);
                leaveOut(value, left, random);
                text.append(KeyOrderTest.MAPPER.writeValueAsString(value)).append('\n');
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void leaveOut(JsonNode node, double left, Random random) {
        if (node instanceof ObjectNode object) {
            var names = new ArrayList<String>();
            object.fieldNames().forEachRemaining(names::add);
            names.stream().filter(name -> random.nextDouble() < left).forEach(object::remove);
        } else if (node instanceof ArrayNode array) {
            for (Iterator<JsonNode> elements = array.elements(); elements.hasNext(); ) {
                elements.next();
                if (random.nextDouble() < left) {
                    elements.remove();
                }
            }
        }
        node.forEach(inner -> leaveOut(inner, left, random));
    }
}
