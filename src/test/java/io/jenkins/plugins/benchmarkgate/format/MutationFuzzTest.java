package io.jenkins.plugins.benchmarkgate.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import io.jenkins.plugins.benchmarkgate.format.FixtureCatalog.Fixture;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a file holds, reading it ends with a report that can be written, or with a {@link ResultFileException}. The build tries a few inputs;
 * many are tried by {@code mvn -f standalone/pom.xml -pl plugin -am package -Dtest=MutationFuzzTest -Dfuzz.inputs=100000
 * -Dsurefire.failIfNoSpecifiedTests=false}, with another {@code -Dfuzz.seed} each time.
 */
class MutationFuzzTest {
    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 150);
    private static final long SEED = Long.getLong("fuzz.seed", 20);
    private static final long MOST_ALLOCATED = 64L << 20;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static List<String> formats() {
        return Formats.ids();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void shouldEndWithAReportOrAProblemOfTheFile(String format) {
        List<Fixture> fixtures = FixtureCatalog.all().stream()
                .filter(fixture -> fixture.format().equals(format))
                .toList();
        var mutations =
                new Mutations(SEED, fixtures.stream().map(Fixture::content).toList());
        for (int i = 0; i < INPUTS; i++) {
            byte[] content = mutations.next();
            tryToRead(content, fixtures.get(0).companions(), i % 2 == 0 ? Optional.of(format) : Optional.empty());
        }
    }

    private void tryToRead(byte[] content, Companions companions, Optional<String> format) {
        long before = threads.getCurrentThreadAllocatedBytes();
        try {
            Report report = Formats.read(
                    new ResultSource("fuzz", new ByteArrayInputStream(content), companions),
                    ReadOptions.ofFormat(format));
            PlainWriter.write(report, OutputStream.nullOutputStream());
        } catch (ResultFileException expected) {
            assertThat(expected.getMessage()).startsWith("fuzz").hasSizeLessThan(2000);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            fail("read as %s: %s".formatted(format, Base64.getEncoder().encodeToString(content)), e);
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_ALLOCATED);
    }
}
