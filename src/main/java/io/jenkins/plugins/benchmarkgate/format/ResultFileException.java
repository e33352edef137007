package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Printable;
import java.io.IOException;

/** A result file that cannot be used; the message says where, and what was expected. */
public class ResultFileException extends IOException {
    private static final long serialVersionUID = 1L;

    /** For what concerns the file as a whole. */
    public ResultFileException(String file, String problem) {
        super("%s: %s".formatted(Printable.of(file), problem));
    }

    /**
     * For what concerns one place of the file.
     *
     * @param path of the value, {@code benchmarks[3].stats.median}; empty for the outermost one
     * @param line from 1
     * @param column from 1
     */
    public ResultFileException(String file, String path, String problem, int line, int column) {
        super("%s: %s%s (line %d, column %d)"
                .formatted(Printable.of(file), path.isEmpty() ? "" : Printable.of(path) + ": ", problem, line, column));
    }
}
