package io.jenkins.plugins.benchmarkgate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.jenkins.plugins.benchmarkgate.format.Formats;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.history.ChangeRange;
import io.jenkins.plugins.benchmarkgate.history.Commit;
import io.jenkins.plugins.benchmarkgate.history.LevelChange;
import io.jenkins.plugins.benchmarkgate.history.ResultFile;
import io.jenkins.plugins.benchmarkgate.history.ResultRow;
import io.jenkins.plugins.benchmarkgate.history.RowEvent;
import io.jenkins.plugins.benchmarkgate.history.SuiteCounts;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed keeps to the published schemas. */
class SchemasTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String RUNS = "examples/pytest/runs";

    @TempDir
    private Path folder;

    private Cli cli;

    @BeforeEach
    void setUp() {
        cli = new Cli(folder);
    }

    @ParameterizedTest
    @ValueSource(doubles = {5, 10, 13})
    void shouldPrintAVerdictOfTheSchema(double current) throws Exception {
        cli.baseline(Map.of("a", 10.0, "gone", 10.0)).current(Map.of("a", current, "new", 10.0));

        assertValid(BuildResult.class, "result.schema.json", cli.run("check", "--json"));
    }

    @Test
    void shouldCountTheSuite() throws Exception {
        cli.baseline(Map.of("a", 10.0, "b", 10.0, "gone", 10.0)).current(Map.of("a", 20.0, "b", 10.0, "new", 10.0));

        Cli.Outcome outcome = cli.run("check", "--json");

        assertValid(BuildResult.class, "result.schema.json", outcome);
        JsonNode suite = MAPPER.readTree(outcome.out()).get("suite");
        assertThat(suite.get("compared").intValue()).isEqualTo(2);
        assertThat(suite.get("worse").intValue() + suite.get("unconfirmed").intValue())
                .isEqualTo(1);
        assertThat(suite.get("better").intValue()).isZero();
        assertThat(suite.get("leftOut")).isEqualTo(MAPPER.readTree("{\"MISSING\": 1, \"NEW\": 1}"));
        assertThat(suite.get("meanChange").doubleValue())
                .as("of the two that both sides have")
                .isCloseTo(Math.sqrt(2) - 1, within(1e-9));
    }

    @Test
    void shouldPrintAVerdictOfTheSchemaWhereThereIsNoBaseline() throws Exception {
        cli.current(Map.of("a", 10.0));

        assertValid(BuildResult.class, "result.schema.json", cli.run("check", "--json"));
    }

    @Test
    void shouldPrintAVerdictOfTheSchemaWithAHistory() throws Exception {
        Path runs = Path.of("../../" + RUNS).toAbsolutePath().normalize();

        assertValid(
                BuildResult.class,
                "result.schema.json",
                cli.run("check", runs.resolve("034.json").toString(), "--history", runs.toString(), "--json"));
    }

    @ParameterizedTest
    @CsvSource({"verdict, GREEN", "verdict,", "compared, many", "rows,"})
    void shouldTellWhatIsNoVerdict(String field, String value) throws Exception {
        cli.current(Map.of("a", 10.0));
        ObjectNode broken =
                (ObjectNode) MAPPER.readTree(cli.run("check", "--json").out());

        broken.put(field, value);

        assertThat(problems(BuildResult.class, "result.schema.json", broken)).isNotEmpty();
    }

    @Test
    void shouldDescribeEveryField() throws Exception {
        JsonNode schema = MAPPER.readTree(read(BuildResult.class, "result.schema.json"));

        assertThat(names(schema.at("/properties"))).isEqualTo(components(BuildResult.class));
        assertThat(names(schema.at("/$defs/suite/properties"))).isEqualTo(components(SuiteCounts.class));
        assertThat(names(schema.at("/$defs/row/properties"))).isEqualTo(components(ResultRow.class));
        assertThat(names(schema.at("/$defs/event/properties"))).isEqualTo(components(RowEvent.class));
        assertThat(names(schema.at("/$defs/changeRange/properties"))).isEqualTo(components(ChangeRange.class));
        assertThat(names(schema.at("/$defs/commit/properties"))).isEqualTo(components(Commit.class));
        assertThat(names(schema.at("/$defs/file/properties"))).isEqualTo(components(ResultFile.class));
        assertThat(names(schema.at("/$defs/levelChange/properties"))).isEqualTo(components(LevelChange.class));
    }

    @Test
    void shouldConvertToResultsOfTheSchema() throws Exception {
        cli.current(Map.of("a", 10.0, "b [x]", 0.1));

        assertValid(Formats.class, "benchmark-gate.schema.json", cli.run("convert", "benchmarks/current.json"));
    }

    private static void assertValid(Class<?> owner, String schema, Cli.Outcome outcome) throws IOException {
        JsonNode printed = MAPPER.readTree(outcome.out());
        assertThat(printed.size()).isPositive();
        assertThat(problems(owner, schema, printed)).isEmpty();
    }

    private static List<String> problems(Class<?> owner, String schema, JsonNode json) throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(read(owner, schema))
                .validate(json)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static String read(Class<?> owner, String schema) throws IOException {
        try (InputStream content = owner.getResourceAsStream(schema)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> components(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
