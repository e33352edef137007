package io.jenkins.plugins.benchmarkgate.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.benchmarkgate.format.Companions;
import io.jenkins.plugins.benchmarkgate.format.Formats;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadingTest {
    private static final Path FIXTURES = Path.of("../../src/test/resources/fixtures");
    private static final int INPUTS = 200;
    private static final long SEED = 20;
    private static final byte[] GOOD = "{\"a\": {\"latency\": {\"value\": 1}}}".getBytes(StandardCharsets.UTF_8);

    static List<String> formats() {
        return Formats.ids();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void shouldStandEveryInputMadeOfGoodFiles(String format) throws IOException {
        Reading reading = Reading.of(FIXTURES, format);
        var mutations = new Mutations(SEED, Fixtures.of(FIXTURES, format).contents());

        for (int i = 0; i < INPUTS; i++) {
            byte[] input = mutations.next();
            assertThatCode(() -> reading.check(input))
                    .as("input %d, %s", i, Base64.getEncoder().encodeToString(input))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void shouldNotHideAnyOtherException() {
        Companions broken = path -> {
            throw new IllegalStateException("unexpected");
        };
        var reading = new Reading("asv", broken, GOOD, true);

        assertThatThrownBy(() -> reading.check(GOOD)).hasMessage("unexpected");
        assertThatThrownBy(() -> reading.checkOutcome(GOOD)).hasMessage("unexpected");
    }

    @Test
    void shouldFindWhatAsksForTooMuchMemory() {
        Companions large = path -> Optional.of(new ByteArrayInputStream(new byte[65 << 20]));
        var reading = new Reading("asv", large, GOOD, true);

        assertThatThrownBy(() -> reading.check(GOOD))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("asked for");
    }
}
