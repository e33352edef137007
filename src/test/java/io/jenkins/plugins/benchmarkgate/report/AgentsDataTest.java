package io.jenkins.plugins.benchmarkgate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jenkins.plugins.benchmarkgate.gate.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgentsDataTest {
    @Test
    void shouldTellEachAgentFromStoredResultsTheSlowestFirst() throws IOException {
        JsonNode agents = write(
                build(1, "steady", 0.0), build(2, "slow", 0.25), build(3, "steady", 0.02), build(4, "slow", 0.35));

        assertThat(agents.findValuesAsText("agent")).containsExactly("slow", "steady");
        JsonNode slow = agents.path(0);
        assertThat(slow.path("builds").asInt()).isEqualTo(2);
        assertThat(slow.path("median").asDouble()).isCloseTo(0.3, within(1e-9));
        assertThat(slow.path("lower").asDouble()).isCloseTo(0.275, within(1e-9));
        assertThat(slow.path("upper").asDouble()).isCloseTo(0.325, within(1e-9));
        assertThat(slow.at("/since/number").asInt()).isEqualTo(2);
        assertThat(slow.at("/last/number").asInt()).isEqualTo(4);
        assertThat(slow.path("recent").findValues("movement"))
                .extracting(JsonNode::asDouble)
                .containsExactly(0.25, 0.35);
    }

    @Test
    void shouldCountBuildsOfASuiteTooSmallToMoveAndGuessNothing() throws IOException {
        JsonNode agent = write(build(1, "a", null), build(2, "a", null)).path(0);

        assertThat(agent.path("builds").asInt()).isEqualTo(2);
        assertThat(agent.path("measured").asInt()).isZero();
        assertThat(agent.path("median").isNull()).isTrue();
        assertThat(agent.at("/recent/0/movement").isNull()).isTrue();
    }

    @Test
    void shouldTellMachinesOfOneAgentApart() throws IOException {
        JsonNode agents = write(build(1, "a", 0.0), on("another machine", build(2, "a", 0.1)));

        assertThat(agents.findValuesAsText("machine")).containsExactly("another machine", "cpu A");
    }

    @Test
    void shouldTellTheLastTenBuildsOfAnAgentOneByOne() throws IOException {
        TrendBuild[] builds = new TrendBuild[30];
        for (int i = 0; i < builds.length; i++) {
            builds[i] = build(i + 1, "a", 0.0);
        }

        JsonNode agent = write(builds).path(0);

        assertThat(agent.path("recent")).hasSize(10);
        assertThat(agent.at("/recent/0/number").asInt()).isEqualTo(21);
    }

    private static TrendBuild build(int number, String agent, Double movement) {
        SampleBuild sample = new SampleBuild(number).row("a", 10);
        if (movement != null) {
            sample.row(
                    Row.WHOLE_SUITE.key(),
                    1 + movement,
                    row -> row.put("metric", Row.WHOLE_SUITE.metric()).put("change", movement));
        }
        TrendBuild build = sample.build();
        return new TrendBuild(number, build.name(), build.url(), build.time(), agent, build.result());
    }

    private static TrendBuild on(String machine, TrendBuild build) {
        TrendBuild other = new SampleBuild(build.number()).machine(machine).build();
        return new TrendBuild(
                build.number(),
                build.name(),
                build.url(),
                build.time(),
                build.agent(),
                other.result().with(build.result().rows()));
    }

    private static JsonNode write(TrendBuild... builds) throws IOException {
        var output = new ByteArrayOutputStream();
        AgentsData.write(List.of(builds), output);
        return new JsonMapper().readTree(output.toByteArray()).path("agents");
    }
}
