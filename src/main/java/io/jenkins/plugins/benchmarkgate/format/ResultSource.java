package io.jenkins.plugins.benchmarkgate.format;

import java.io.InputStream;
import java.util.Objects;

/**
 * A result file to be read.
 *
 * @param file its name, for messages
 * @param content read to its end, not closed
 */
public record ResultSource(String file, InputStream content, Companions companions) {
    public ResultSource {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(companions, "companions");
    }
}
