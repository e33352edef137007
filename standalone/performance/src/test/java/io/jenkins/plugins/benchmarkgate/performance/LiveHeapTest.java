package io.jenkins.plugins.benchmarkgate.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LiveHeapTest {
    @Test
    void shouldReadAFileThatIsThreeTimesTheHeap() throws Exception {
        String[] bytes = Processes.output(List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx16m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LiveHeap.class.getName(),
                        "50"))
                .split(" ");

        assertThat(Long.parseLong(bytes[0])).isGreaterThan(48_000_000);
        assertThat(Long.parseLong(bytes[1])).isBetween(100_000L, 16_000_000L);
    }
}
