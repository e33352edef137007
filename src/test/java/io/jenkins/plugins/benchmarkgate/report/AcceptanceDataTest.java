package io.jenkins.plugins.benchmarkgate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.benchmarkgate.history.Acceptance;
import io.jenkins.plugins.benchmarkgate.history.AcceptanceLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcceptanceDataTest {
    private static final AcceptanceLog LOG = AcceptanceLog.EMPTY.with(List.of(
            new Acceptance(1, Acceptance.Kind.PROMOTION, 7, 7, "m", null, null, null, "alice", 1000, "release"),
            new Acceptance(
                    2,
                    Acceptance.Kind.NEW_LEVEL,
                    8,
                    8,
                    "m",
                    "</script>",
                    "time",
                    null,
                    "<b>",
                    2000,
                    "\u2028 & so on")));

    @Test
    void shouldTellTheNewestFirstAndWhichPromotionCounts() throws IOException {
        var output = new ByteArrayOutputStream();
        AcceptanceData.write(LOG, output);

        assertThat(output.toString(StandardCharsets.US_ASCII))
                .startsWith("{\"schema\":1,\"promotion\":1,\"acceptances\":[{\"number\":2,\"kind\":\"NEW_LEVEL\"")
                .doesNotContain("<", ">", "&")
                .contains("\"who\":\"alice\"", "\"reason\":\"release\"");
    }

    @Test
    void shouldReadTheStoredLogForEver() throws IOException {
        String stored = """
                {"schema":1,"entries":[
                 {"number":1,"kind":"PROMOTION","after":7,"build":7,"machine":"m","who":"alice","time":1000,"reason":"release"},
                 {"number":2,"kind":"NEW_LEVEL","after":8,"build":8,"machine":"m","key":"</script>","metric":"time",
                  "who":"<b>","time":2000,"reason":"\\u2028 & so on"}]}
                """;

        assertThat(read(stored)).isEqualTo(LOG);
        var written = new ByteArrayOutputStream();
        LOG.write(written);
        assertThat(read(written.toString(StandardCharsets.UTF_8))).isEqualTo(LOG);
    }

    @Test
    void shouldRefuseABrokenLog() {
        for (String broken : List.of(
                "{\"schema\":2,\"entries\":[]}",
                "null",
                "{\"schema\":1}",
                "{\"schema\":1,\"entries\":[{\"number\":1,\"kind\":\"NOISE\",\"after\":1,\"build\":1,\"machine\":\"m\","
                        + "\"who\":\"a\",\"time\":1,\"reason\":\"r\"}]}")) {
            assertThatThrownBy(() -> read(broken)).as(broken).isInstanceOf(IOException.class);
        }
    }

    private static AcceptanceLog read(String json) throws IOException {
        return AcceptanceLog.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
