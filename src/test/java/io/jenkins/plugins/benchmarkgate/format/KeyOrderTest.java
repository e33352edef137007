package io.jenkins.plugins.benchmarkgate.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jenkins.plugins.benchmarkgate.format.FixtureCatalog.Fixture;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** The order of the keys of an object means nothing, neither for what a file is taken for nor for what is read. */
class KeyOrderTest {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(JsonWriteFeature.WRITE_NAN_AS_STRINGS)
            .build();

    @Provide
    Arbitrary<Fixture> jsonFixtures() {
        return Arbitraries.of(FixtureCatalog.all().stream()
                .filter(fixture -> fixture.content()[0] == '{' || fixture.content()[0] == '[')
                .toList());
    }

    @Property(tries = 400, seed = "20261125", shrinking = ShrinkingMode.OFF)
    void shouldReadTheSameInWhateverOrderTheKeysStand(@ForAll("jsonFixtures") Fixture fixture, @ForAll long seed)
            throws Exception {
        byte[] shuffled = shuffled(fixture.content(), new Random(seed));

        Report report = read(fixture, shuffled);

        Report expected = read(fixture, fixture.content());
        assertThat(report.measurements()).containsExactlyInAnyOrderElementsOf(expected.measurements());
        assertThat(report.notes()).containsExactlyInAnyOrderElementsOf(expected.notes());
        assertThat(report)
                .usingRecursiveComparison()
                .ignoringFields("measurements", "notes")
                .isEqualTo(expected);
    }

    @Property(tries = 400, seed = "20261125", shrinking = ShrinkingMode.OFF)
    void shouldTakeAFileForTheSameInWhateverOrderTheKeysStand(
            @ForAll("jsonFixtures") Fixture fixture, @ForAll long seed) throws Exception {
        byte[] shuffled = shuffled(fixture.content(), new Random(seed));

        assertThat(identified(shuffled)).contains(fixture.format()).isEqualTo(identified(fixture.content()));
    }

    private static List<String> identified(byte[] content) throws IOException {
        return Formats.identify("results", new ByteArrayInputStream(content)).formats();
    }

    private static Report read(Fixture fixture, byte[] content) throws IOException {
        return Formats.read(
                new ResultSource("results", new ByteArrayInputStream(content), fixture.companions()),
                fixture.options());
    }

    /** Every value of the file, one a line where it holds several. */
    private static byte[] shuffled(byte[] content, Random random) throws IOException {
        var text = new StringBuilder();
        try (JsonParser parser = MAPPER.createParser(content)) {
            while (parser.nextToken() != null) {
                JsonNode value = MAPPER.readTree(parser);
                text.append(MAPPER.writeValueAsString(PlainJsonPropertyTest.shuffle(value, random)))
                        .append('\n');
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
