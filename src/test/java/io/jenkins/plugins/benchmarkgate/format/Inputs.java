package io.jenkins.plugins.benchmarkgate.format;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;

/** Result files for tests: fixtures and texts. */
final class Inputs {
    static final Path FIXTURES = fixtures();

    private Inputs() {}

    private static Path fixtures() {
        try {
            return Path.of(Inputs.class.getResource("/fixtures").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The bytes of a file under {@code fixtures}. */
    static byte[] fixture(String path) {
        try {
            return Files.readAllBytes(FIXTURES.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of a file on the class path. */
    static byte[] resource(String path) {
        try (InputStream content = Inputs.class.getResourceAsStream(path)) {
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
        return readFixture(path, ReadOptions.NONE);
    }

    /** Reads a fixture with the files that stand near it. */
    static Report readFixture(String path, ReadOptions options) throws IOException {
        Path file = FIXTURES.resolve(path);
        try (InputStream content = Files.newInputStream(file)) {
            return Formats.read(new ResultSource(path, content, companionsOf(file)), options);
        }
    }

    static Companions companionsOf(Path file) {
        return relative -> {
            Path near = file.resolveSibling(relative);
            return Files.exists(near) ? Optional.of(Files.newInputStream(near)) : Optional.empty();
        };
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

    /** The primary metric of a benchmark. */
    static Measurement measurement(Report report, String key) {
        return report.measurements().stream()
                .filter(measurement -> measurement.key().equals(key) && measurement.primary())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + key + " in " + report.measurements()));
    }

    static Measurement measurement(Report report, String key, String metric) {
        return report.measurements().stream()
                .filter(measurement -> measurement.id().equals(new RowId(key, metric)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no %s, %s in %s".formatted(key, metric, report.measurements())));
    }

    /** The keys of all benchmarks, each once, in the order of the file. */
    static List<String> keys(Report report) {
        return report.measurements().stream().map(Measurement::key).distinct().toList();
    }

    /** The metrics of one benchmark, the primary one with a star. */
    static List<String> metrics(Report report, String key) {
        return report.measurements().stream()
                .filter(measurement -> measurement.key().equals(key))
                .map(one -> "%s %s %s%s"
                        .formatted(
                                one.metric(),
                                one.unit().symbol(),
                                one.direction().id(),
                                one.primary() ? " *" : ""))
                .toList();
    }
}
