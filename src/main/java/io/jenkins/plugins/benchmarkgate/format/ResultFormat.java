package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.format.select.Selector;
import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads the result file of one tool. */
interface ResultFormat {
    /** The word for it in the {@code format} parameter. */
    String id();

    /** What tells its files from those of all other formats. */
    Signs signs();

    /** What the tool writes near its results. */
    default List<Neighbour> neighbours() {
        return List.of();
    }

    /** The direction of all values, for formats that are told apart by nothing else. */
    default Optional<Direction> impliedDirection() {
        return Optional.empty();
    }

    /** How the tool is told to measure some benchmarks only. */
    default Selector selector() {
        return Selector.NONE;
    }

    /**
     * Reads one file to its end, without keeping it in memory.
     *
     * @throws ResultFileException if the content is not what the tool writes
     * @throws IOException if the stream cannot be read
     */
    Report read(ResultSource source) throws IOException;
}
