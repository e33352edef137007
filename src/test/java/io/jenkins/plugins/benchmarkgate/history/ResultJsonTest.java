package io.jenkins.plugins.benchmarkgate.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultJsonTest {
    @Test
    void shouldReadAResultFromBeforeLimitsWereStoredByLocation() throws IOException {
        BuildResult result = golden();

        assertThat(result.compared()).isEqualTo(7);
        assertThat(result.rows())
                .extracting(ResultRow::key)
                .containsExactly("test_textstats.py::test_palindromes", "test_textstats.py::test_letter_histogram");
        assertThat(result.rows().get(0).limit()).isEqualTo(0.00012863677892662386);
        assertThat(result.rows()).allSatisfy(row -> {
            assertThat(row.limits()).isEmpty();
            assertThat(row.reaches()).isEmpty();
            assertThat(row.levelChange()).isNull();
        });
    }

    @Test
    void shouldWriteTheSameTextForTheSameResult() throws IOException {
        var written = new ByteArrayOutputStream();

        ResultJson.write(golden(), written);

        assertThat(written.toString(StandardCharsets.UTF_8))
                .containsPattern(
                        "\"locations\":\\{\"best-quartile\":[^,]+,\"extreme\":[^,]+,\"mean\":[^,]+,\"median\"");
    }

    @Test
    void shouldReadBackWhatItWrote() throws IOException {
        ResultRow row = golden().rows().get(0);
        BuildResult result = with(new ResultRow(
                row.key(),
                row.group(),
                row.metric(),
                row.unit(),
                row.direction(),
                row.statistic(),
                row.status(),
                row.change(),
                row.threshold(),
                row.baseline(),
                row.current(),
                row.limit(),
                row.reach(),
                0.1,
                8,
                row.looks(),
                row.reason(),
                row.locations(),
                row.baselineLocations(),
                Map.of("extreme", 2.0),
                Map.of("extreme", 1.5),
                new LevelChange(3, 4, 0.25)));

        var written = new ByteArrayOutputStream();
        ResultJson.write(result, written);

        assertThat(ResultJson.read(new ByteArrayInputStream(written.toByteArray())))
                .isEqualTo(result);
    }

    @Test
    void shouldRefuseAFormThatALaterVersionWrote() {
        byte[] later = "{\"schema\": 999}".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> ResultJson.read(new ByteArrayInputStream(later)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("schema 999");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'schema': 1, 'verdict': 'PASSED', 'level': 'LIST', 'rows': [{'metric': 'time', 'status': 'NEW'}]}",
                "{'schema': 1, 'verdict': 'PASSED', 'level': 'LIST', 'rows': [{'key': 'a', 'status': 'NEW'}]}",
                "{'schema': 1, 'verdict': 'PASSED', 'level': 'LIST', 'rows': [{'key': 'a', 'metric': 'time'}]}",
                "{'schema': 1, 'verdict': 'PASSED', 'level': 'LIST', 'rows': [null]}",
                "{'schema': 1, 'level': 'LIST'}",
                "{'schema': 1, 'verdict': 'PASSED'}"
            })
    void shouldRefuseAResultThatIsNotWhole(String text) {
        byte[] broken = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);

        assertThatIOException().isThrownBy(() -> ResultJson.read(new ByteArrayInputStream(broken)));
    }

    private static BuildResult with(ResultRow row) throws IOException {
        BuildResult golden = golden();
        return new BuildResult(
                golden.schema(),
                golden.id(),
                golden.name(),
                golden.verdict(),
                golden.level(),
                golden.headline(),
                golden.problem(),
                golden.compared(),
                golden.baseline(),
                golden.tool(),
                golden.machine(),
                golden.commit(),
                golden.notes(),
                golden.files(),
                List.of(row));
    }

    private static BuildResult golden() throws IOException {
        try (var stored = ResultJsonTest.class.getResourceAsStream("/stored/result-v1.json")) {
            return ResultJson.read(stored);
        }
    }
}
