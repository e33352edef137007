package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.Acceptances;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.history.RowState;
import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Replays runs that were accepted, by several thresholds: how often the gate would have alarmed, and what it would have seen.
 * Each run counts as accepted whatever is said of it, as nobody took a change for the cause. Only the counts are kept of a
 * run. Not thread-safe.
 */
public final class Calibration {
    /** In percent, besides the threshold of the policy. */
    private static final List<Double> THRESHOLDS = List.of(5.0, 10.0, 15.0, 20.0, 30.0, 50.0);

    private final List<Replayed> thresholds;
    private int runs;

    /**
     * @param policy whose rules, statistic and metrics are kept; a rule with a threshold of its own keeps that. Each run is
     *     judged alone: {@code confirm} is left out, as are further looks
     */
    public Calibration(Policy policy) {
        var all = new TreeSet<>(THRESHOLDS);
        all.add(policy.threshold());
        thresholds = all.stream()
                .map(threshold -> new Replayed(policy.withThreshold(threshold)))
                .toList();
    }

    /**
     * Replays the next run.
     *
     * @param machineKey what to use instead of the machine that the results name
     */
    public void add(Report run, Optional<String> machineKey) {
        runs++;
        var build = new Build(runs, "", machineKey, false);
        thresholds.forEach(each -> each.add(build, run));
    }

    /** Forgets rows that are of another level from the next run on: they learn anew. */
    void startAnew(String machineKey, Collection<RowId> ids) {
        thresholds.forEach(each -> each.state = each.state.withoutRows(machineKey, ids));
    }

    /** How many runs were replayed. */
    public int runs() {
        return runs;
    }

    /** What each threshold would have done so far, the lowest first. */
    public List<Calibrated> result() {
        return thresholds.stream().map(each -> each.counter.result()).toList();
    }

    private static final class Replayed {
        private final Gate gate;
        private final Calibrated.Counter counter;
        private JobState state = JobState.EMPTY;

        Replayed(Policy policy) {
            gate = new Gate(policy);
            counter = new Calibrated.Counter(policy.threshold());
        }

        void add(Build build, Report run) {
            var input = new GateInput(build, run, List.of(), new Baseline.EarlierBuilds(RowState.KEPT), state);
            GateResult result = gate.decide(input);
            counter.count(judged(result.rows()), isEvent(result.rows()));
            state = Acceptances.build(result.stateAfter(), input.machineKey());
        }
    }

    private static boolean isEvent(Collection<Row> rows) {
        return rows.stream().anyMatch(row -> row.isWholeSuite() && row.status() == Status.REGRESSED);
    }

    private static List<Calibrated.Judged> judged(Collection<Row> rows) {
        return rows.stream().flatMap(row -> judged(row).stream()).toList();
    }

    private static Optional<Calibrated.Judged> judged(Row row) {
        OptionalDouble needed =
                row.isWholeSuite() || row.evidence().isLearning() ? OptionalDouble.empty() : needed(row);
        return needed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Calibrated.Judged(
                        row.id(), row.status() == Status.REGRESSED, Math.max(0, needed.getAsDouble())));
    }

    /** The slowdown above which this build would have been beyond the limit in every compared location, as a ratio. */
    private static OptionalDouble needed(Row row) {
        Locations limits = row.evidence().limits();
        Direction direction = row.described().direction();
        return Stream.of(Location.values())
                .filter(location ->
                        limits.has(location) && row.described().locations().has(location))
                .mapToDouble(
                        location -> direction.change(row.described().locations().at(location), limits.at(location)))
                .filter(Double::isFinite)
                .max();
    }
}
