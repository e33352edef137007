package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.AcceptanceLog;
import io.jenkins.plugins.benchmarkgate.history.ResultRow;
import io.jenkins.plugins.benchmarkgate.history.StoredBuild;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Calibrates a gate by the stored builds of its own job. What was red in at least two builds running on one machine was no
 * noise, so these values are left out, and all of a build in which the whole suite was. What was red in one build alone was:
 * that is the alarm that is to be counted. What is red in the last build is left out too, as nobody knows yet. Not
 * thread-safe.
 */
public final class OwnPast {
    private final Calibration calibration;
    private final AcceptanceLog accepted;

    /** By machine key, the build that waits for the one after it. */
    private final Map<String, Held> held = new LinkedHashMap<>();

    private record Held(StoredBuild build, Set<RowId> red, Set<RowId> redBefore) {}

    /** @param accepted what people said of these builds: what they took for a new level was neither noise nor an alarm */
    public OwnPast(Policy policy, AcceptanceLog accepted) {
        calibration = new Calibration(policy);
        this.accepted = accepted;
    }

    /**
     * Takes the next build, in order; a late one taught nobody and is passed over.
     *
     * @throws IllegalArgumentException if what is stored is broken
     */
    public void add(StoredBuild build) {
        if (build.circumstances().late()) {
            return;
        }
        String machine = build.circumstances().keyOfMachine();
        Set<RowId> red = red(build);
        Held before =
                held.put(machine, new Held(build, red, held.containsKey(machine) ? held.get(machine).red : Set.of()));
        if (before != null) {
            replay(before, red);
        }
    }

    /** Replays what still waits, and gives the counts. */
    public Calibration finished() {
        held.values().forEach(last -> replay(last, last.red));
        held.clear();
        return calibration;
    }

    private void replay(Held build, Set<RowId> redAfter) {
        var lasting = new HashSet<>(build.redBefore);
        lasting.addAll(redAfter);
        lasting.retainAll(build.red);
        int number = build.build.circumstances().build();
        lasting.removeIf(id -> accepted.isNewLevel(id, true, number) || accepted.isNoise(id, number));
        if (lasting.contains(Row.WHOLE_SUITE)) {
            return;
        }
        Report whole = build.build.circumstances().report(build.build.result(), Row.WHOLE_SUITE);
        List<Measurement> fine = whole.measurements().stream()
                .filter(each -> !lasting.contains(each.id()))
                .toList();
        if (!fine.isEmpty()) {
            calibration.startAnew(build.build.circumstances().keyOfMachine(), newLevels(fine, build.red, number));
            calibration.add(
                    whole.with(fine),
                    Optional.ofNullable(build.build.circumstances().machineKey()));
        }
    }

    /** Where the movement of the suite was accepted, rows that were red themselves stayed what they were. */
    private List<RowId> newLevels(List<Measurement> measured, Set<RowId> red, int build) {
        return measured.stream()
                .filter(each -> accepted.isNewLevel(
                        each.id(), Frame.movesWithSuite(each.unit()) && !red.contains(each.id()), build))
                .map(Measurement::id)
                .toList();
    }

    private static Set<RowId> red(StoredBuild build) {
        return build.result().rows().stream()
                .filter(OwnPast::isRed)
                .map(ResultRow::id)
                .collect(Collectors.toSet());
    }

    /** What is unconfirmed while its history is short is accepted at once. */
    private static boolean isRed(ResultRow row) {
        return switch (Status.valueOf(row.status())) {
            case REGRESSED, WARNED -> true;
            case UNCONFIRMED -> row.history() >= NoiseHistory.ENOUGH;
            default -> false;
        };
    }
}
