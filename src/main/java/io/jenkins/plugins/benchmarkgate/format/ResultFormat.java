package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Report;
import java.io.IOException;
import java.io.InputStream;

/** Reads the result file of one tool. */
interface ResultFormat {
    /** The word for it in the {@code format} parameter. */
    String id();

    /** What tells its files from those of all other formats. */
    Signs signs();

    /**
     * Reads one file to its end, without keeping it in memory.
     *
     * @param file its name, for messages
     * @throws ResultFileException if the content is not what the tool writes
     * @throws IOException if the stream cannot be read
     */
    Report read(String file, InputStream content) throws IOException;
}
