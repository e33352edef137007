package io.jenkins.plugins.benchmarkgate.format;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;

/** Result files for tests: fixtures and texts. */
final class Inputs {
    private Inputs() {}

    /** The bytes of a file under {@code fixtures}. */
    static byte[] fixture(String path) {
        try (InputStream content = Inputs.class.getResourceAsStream("/fixtures/" + path)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a fixture whose format has to be told from its content. */
    static Report readFixture(String path) throws IOException {
        return Formats.read(path, Optional.empty(), new ByteArrayInputStream(fixture(path)));
    }

    static Report read(String text) throws IOException {
        return Formats.read("results.json", Optional.empty(), stream(text));
    }

    static AbstractThrowableAssert<?, ?> assertUnusable(String text) {
        return assertUnusable(text.getBytes(StandardCharsets.UTF_8));
    }

    static AbstractThrowableAssert<?, ?> assertUnusable(byte[] content) {
        return assertUnusable(new ByteArrayInputStream(content));
    }

    /** The error that reading has to end with. */
    static AbstractThrowableAssert<?, ?> assertUnusable(InputStream content) {
        return assertThatThrownBy(() -> Formats.read("results.json", Optional.empty(), content))
                .isInstanceOf(ResultFileException.class);
    }

    static Measurement measurement(Report report, String key) {
        return report.measurements().stream()
                .filter(measurement -> measurement.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + key + " in " + report.measurements()));
    }
}
