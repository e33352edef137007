package io.jenkins.plugins.benchmarkgate.history;

import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One benchmark of a build as it is stored and published. Values are in {@code unit}; what is null is not there.
 *
 * @param direction {@code smaller} or {@code bigger}, whichever is better
 * @param statistic the location shown, {@code best-quartile}
 * @param change how much worse, as a ratio: 0.25 is 25 % worse
 * @param threshold in percent
 * @param baseline what the change is against; of a drifted row its anchor
 * @param limit the value above which (for rates: below which) the row regresses
 * @param reach the slowest value of the noise history
 * @param smallestVisible the smallest change that the gate would see, as a ratio
 * @param history how many values the noise history holds
 * @param looks the values measured in this build, in order
 * @param reason the rule that decided, in one sentence
 * @param locations every location of this build's measurement
 * @param baselineLocations every location of the baseline
 * @param limits the limit of every compared location
 * @param reaches the reach of every compared location
 * @param levelChange the lasting step that this build completes, or null
 */
public record ResultRow(
        String key,
        String group,
        String metric,
        String unit,
        String direction,
        String statistic,
        String status,
        Double change,
        double threshold,
        Double baseline,
        Double current,
        Double limit,
        Double reach,
        Double smallestVisible,
        int history,
        List<Double> looks,
        String reason,
        Map<String, Double> locations,
        Map<String, Double> baselineLocations,
        Map<String, Double> limits,
        Map<String, Double> reaches,
        LevelChange levelChange) {
    public ResultRow {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(status, "status");
        looks = looks == null ? List.of() : List.copyOf(looks);
        locations = locations == null ? Map.of() : Map.copyOf(locations);
        baselineLocations = baselineLocations == null ? Map.of() : Map.copyOf(baselineLocations);
        limits = limits == null ? Map.of() : Map.copyOf(limits);
        reaches = reaches == null ? Map.of() : Map.copyOf(reaches);
    }

    /** What it is a row of. */
    public RowId id() {
        return new RowId(key, metric);
    }

    /** The same under another key. */
    public ResultRow withKey(String other) {
        return with(other, group);
    }

    /** The same in another group. */
    public ResultRow withGroup(String other) {
        return with(key, other);
    }

    private ResultRow with(String otherKey, String otherGroup) {
        return new ResultRow(
                otherKey,
                otherGroup,
                metric,
                unit,
                direction,
                statistic,
                status,
                change,
                threshold,
                baseline,
                current,
                limit,
                reach,
                smallestVisible,
                history,
                looks,
                reason,
                locations,
                baselineLocations,
                limits,
                reaches,
                levelChange);
    }
}
