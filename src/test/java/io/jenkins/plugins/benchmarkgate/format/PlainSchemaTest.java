package io.jenkins.plugins.benchmarkgate.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.benchmarkgate.model.Location;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The published schema, the reader and the writer have to name the same fields. */
class PlainSchemaTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void shouldNameEveryFieldOfAWrittenReport() throws Exception {
        JsonNode schema = schema();
        JsonNode file = MAPPER.readTree(Inputs.fixture("benchmark-gate/1-all-fields.json"));
        JsonNode metric = file.at("/benchmarks/0/metrics/0");

        assertThat(names(schema.at("/properties"))).containsAll(names(file));
        assertThat(names(schema.at("/properties/machine/properties")))
                .containsExactlyElementsOf(names(file.at("/machine")));
        assertThat(names(schema.at("/$defs/benchmark/properties"))).containsAll(names(file.at("/benchmarks/0")));
        assertThat(names(schema.at("/$defs/metric/properties"))).containsAll(names(metric));
        assertThat(names(schema.at("/$defs/metric/properties/repetitions/properties")))
                .containsExactlyElementsOf(names(metric.at("/repetitions")));
    }

    @Test
    void shouldAskForOneLocationAtLeast() throws Exception {
        List<String> asked = new ArrayList<>();
        schema().at("/$defs/metric/anyOf")
                .forEach(option -> asked.add(option.at("/required/0").asText()));

        assertThat(asked)
                .containsExactlyElementsOf(
                        Arrays.stream(Location.values()).map(Location::id).toList());
    }

    @Test
    void shouldRequireWhatTheReaderRequires() throws Exception {
        for (String pointer : List.of("/benchmarks/0/key", "/benchmarks/0/metrics", "/benchmarks/0/metrics/0/name")) {
            JsonNode file = MAPPER.readTree(Inputs.fixture("benchmark-gate/1-all-fields.json"));
            int last = pointer.lastIndexOf('/');
            ((ObjectNode) file.at(pointer.substring(0, last))).remove(pointer.substring(last + 1));

            Inputs.assertUnusable(MAPPER.writeValueAsString(file)).hasMessageContaining("as benchmark-gate has them");
        }
    }

    @Test
    void shouldRefuseAnotherFormatOrVersion() {
        Inputs.assertUnusable("{\"format\": \"other\", \"version\": 1, \"benchmarks\": []}")
                .hasMessage("results.json: format: expected \"benchmark-gate\" (line 1, column 12)");
        Inputs.assertUnusable("{\"format\": \"benchmark-gate\", \"version\": 2, \"benchmarks\": []}")
                .hasMessage("results.json: version: expected version 1, others are not known (line 1, column 41)");
    }

    private static JsonNode schema() throws IOException {
        try (InputStream content = PlainFormat.class.getResourceAsStream("benchmark-gate.schema.json")) {
            return MAPPER.readTree(content);
        }
    }

    private static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
