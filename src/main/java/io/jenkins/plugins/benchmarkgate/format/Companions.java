package io.jenkins.plugins.benchmarkgate.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The files that stand near a result file: some tools spread one result over several. */
@FunctionalInterface
public interface Companions {
    /** For a result that stands alone. */
    Companions NONE = path -> Optional.empty();

    /**
     * Opens a file near the result; the reader closes it.
     *
     * @param path relative to the folder of the result file, {@code benchmark.json}, {@code ../benchmarks.json}
     * @return empty where there is none, or where it lies outside of what may be read
     */
    Optional<InputStream> open(String path) throws IOException;
}
