package io.jenkins.plugins.benchmarkgate.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * By which settings a build was judged, in the words of users.
 *
 * @param threshold in percent
 * @param unstableThreshold in percent, or null
 * @param levels what each event does, by its word
 * @param rules each by its words, in order
 * @param metrics patterns of the metrics that are gated; none for the main ones
 * @param confirm in builds
 * @param direction for results that do not say it, or null
 * @param unit for results that do not say it, or null
 * @param aliases the new key of each renamed benchmark by its old one
 */
public record StoredSettings(
        double threshold,
        Double unstableThreshold,
        String criticality,
        Map<String, String> levels,
        List<Map<String, String>> rules,
        List<String> metrics,
        String statistic,
        String noise,
        int confirm,
        boolean allowStale,
        @JsonInclude(JsonInclude.Include.NON_NULL) String direction,
        @JsonInclude(JsonInclude.Include.NON_NULL) String unit,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> aliases) {
    public StoredSettings {
        levels = levels == null ? Map.of() : Map.copyOf(levels);
        rules = rules == null ? List.of() : rules.stream().map(Map::copyOf).toList();
        metrics = metrics == null ? List.of() : List.copyOf(metrics);
        aliases = aliases == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(aliases));
    }
}
