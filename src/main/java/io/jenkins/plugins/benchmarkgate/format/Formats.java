package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Machine;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** All result files that can be read. To add a format, write its class and list it here. */
public final class Formats {
    private static final List<ResultFormat> ALL = List.of(new PytestBenchmarkFormat());
    private static final Detector DETECTOR = new Detector(ALL);

    private Formats() {}

    /** The words that the {@code format} parameter takes. */
    public static List<String> ids() {
        return ALL.stream().map(ResultFormat::id).toList();
    }

    /**
     * Reads one result file to its end, without keeping it in memory. A file that holds nothing but {@code []},
     * {@code {}} or an empty {@code benchmarks} is an empty report; the stream is not closed.
     *
     * @param file its name, for messages
     * @param format one of {@link #ids()}; left out, it is told from the content
     * @throws IllegalArgumentException if there is no such format
     * @throws ResultFileException if the content cannot be used
     * @throws IOException if the stream cannot be read
     */
    public static Report read(String file, Optional<String> format, InputStream content) throws IOException {
        if (format.isPresent()) {
            return find(format.get()).read(file, content);
        }
        var beginning = new Beginning(content);
        Optional<ResultFormat> detected = DETECTOR.detect(file, beginning).format();
        return detected.isPresent() ? detected.get().read(file, beginning.replay()) : empty();
    }

    private static ResultFormat find(String id) {
        return ALL.stream()
                .filter(format -> format.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "format must be one of %s, was \"%s\"".formatted(String.join(", ", ids()), id)));
    }

    private static Report empty() {
        return new Report("", "", Machine.UNKNOWN, "", List.of());
    }
}
