package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.util.Optional;

/**
 * What the user says about a result file.
 *
 * @param format id of its format; left out, it is told from the content
 * @param direction of the values whose direction the file does not say
 * @param unit of the values whose unit the file does not say
 */
public record ReadOptions(Optional<String> format, Optional<Direction> direction, Optional<Unit> unit) {
    public static final ReadOptions NONE = new ReadOptions(Optional.empty(), Optional.empty(), Optional.empty());

    public static ReadOptions ofFormat(Optional<String> format) {
        return new ReadOptions(format, Optional.empty(), Optional.empty());
    }
}
