package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The threshold that suits a benchmark, by replay.
 *
 * @param threshold in percent, the lowest of those replayed that never alarmed; empty where each did
 * @param visible the slowdown that nine of ten builds would have shown with it, as a ratio; empty where there is none
 */
public record Suggestion(RowId id, OptionalDouble threshold, OptionalDouble visible) {
    /**
     * A suggestion for every benchmark that was judged, in the order of their keys.
     *
     * @param thresholds what each would have done, the lowest first
     */
    public static List<Suggestion> of(List<Calibrated> thresholds) {
        return thresholds.get(0).rows().keySet().stream()
                .map(id -> of(id, thresholds))
                .toList();
    }

    private static Suggestion of(RowId id, List<Calibrated> thresholds) {
        for (Calibrated each : thresholds) {
            if (each.isQuiet(id)) {
                return new Suggestion(id, OptionalDouble.of(each.threshold()), OptionalDouble.of(each.visible(id)));
            }
        }
        return new Suggestion(id, OptionalDouble.empty(), OptionalDouble.empty());
    }

    /**
     * A rule that raises its threshold, in the words of a Jenkinsfile; empty where what is set would have been quiet, and
     * where no threshold would have.
     *
     * @param set the threshold of the gate in percent
     */
    public Optional<String> rule(double set) {
        return threshold.isEmpty() || threshold.getAsDouble() <= set
                ? Optional.empty()
                : Optional.of("[pattern: %s, metric: %s, threshold: %s]"
                        .formatted(
                                PolicyForm.quoted(id.key()),
                                PolicyForm.quoted(id.metric()),
                                Percent.plain(threshold.getAsDouble())));
    }
}
