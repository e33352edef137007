package io.jenkins.plugins.benchmarkgate.baseline;

import io.jenkins.plugins.benchmarkgate.gate.Baseline;
import java.util.List;

/**
 * What a reference led to.
 *
 * @param notes how it was found, for the log
 */
public record FoundBaseline(Baseline baseline, List<String> notes) {
    public FoundBaseline {
        notes = List.copyOf(notes);
    }
}
