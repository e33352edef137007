package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.Absence;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.history.MachineState;
import io.jenkins.plugins.benchmarkgate.history.RowState;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Printable;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Lets what is known of a renamed benchmark serve its new key.
 *
 * @param newByOld the aliases that apply
 * @param notes why the others do not, and what moved
 */
record Renaming(Map<String, String> newByOld, List<String> notes) {
    static Renaming of(Aliases aliases, GateInput input) {
        if (aliases.newByOld().isEmpty()) {
            return new Renaming(Map.of(), List.of());
        }
        Set<String> measured =
                input.current().measurements().stream().map(Measurement::key).collect(Collectors.toSet());
        var applied = new TreeMap<String, String>();
        var notes = new ArrayList<String>();
        aliases.newByOld().forEach((from, to) -> {
            String old = Printable.of(from);
            String now = Printable.of(to);
            if (measured.contains(from)) {
                notes.add("aliases: \"%s\" is still measured, so that its history stays where it is.".formatted(old));
            } else if (areTwo(input.state(), from, to)) {
                notes.add(
                        "aliases: \"%s\" and \"%s\" are two benchmarks, measured in the same build or in other units: nothing moved."
                                .formatted(old, now));
            } else {
                applied.put(from, to);
                if (!measured.contains(to)) {
                    notes.add("aliases: this build did not measure \"%s\".".formatted(now));
                }
                if (knows(input.state(), from)) {
                    notes.add("aliases: the history of \"%s\" goes on as \"%s\".".formatted(old, now));
                }
            }
        });
        return new Renaming(applied, List.copyOf(notes));
    }

    private static boolean knows(JobState state, String key) {
        return state.machines().values().stream()
                .flatMap(machine -> machine.rows().keySet().stream())
                .anyMatch(id -> id.key().equals(key));
    }

    private static boolean areTwo(JobState state, String from, String to) {
        return state.machines().values().stream()
                .anyMatch(machine -> machine.rows().entrySet().stream()
                        .filter(row -> row.getKey().key().equals(from))
                        .anyMatch(row -> machine.row(new RowId(to, row.getKey().metric()))
                                .filter(later -> !row.getValue().canBeContinuedBy(later))
                                .isPresent()));
    }

    GateInput of(GateInput input) {
        return newByOld.isEmpty()
                ? input
                : new GateInput(
                        input.build(),
                        input.current(),
                        input.looks(),
                        of(input.baseline()),
                        of(input.state()),
                        input.trunk().map(this::of),
                        input.reviewed().map(this::of));
    }

    private Baseline of(Baseline baseline) {
        if (baseline instanceof Baseline.Given given) {
            return new Baseline.Given(given.source(), of(given.file()));
        }
        if (baseline instanceof Baseline.LentBuilds lent) {
            return new Baseline.LentBuilds(of(lent.job()));
        }
        return baseline instanceof Baseline.ChosenBuild chosen
                ? new Baseline.ChosenBuild(
                        chosen.source(), of(chosen.measured()), chosen.lender().map(this::of))
                : baseline;
    }

    private Reviewed of(Reviewed reviewed) {
        return new Reviewed(reviewed.build(), reviewed.source(), reviewed.file().map(this::of), reviewed.settings());
    }

    private Lender of(Lender lender) {
        return new Lender(lender.name(), of(lender.state()));
    }

    /** A row that the report has under its new key already stays as it is, and so does the old one. */
    private Report of(Report report) {
        Set<RowId> there = Reference.byId(report).keySet();
        return report.with(report.measurements().stream()
                .map(each -> renamed(each.id())
                        .filter(id -> !there.contains(id))
                        .map(id -> each.withKey(id.key()))
                        .orElse(each))
                .toList());
    }

    private JobState of(JobState state) {
        var machines = new HashMap<String, MachineState>();
        state.machines().forEach((key, machine) -> machines.put(key, of(machine)));
        var absent = new HashMap<RowId, Absence>(state.absent());
        state.absent()
                .forEach((id, absence) -> renamed(id).ifPresent(to -> {
                    absent.remove(id);
                    absent.putIfAbsent(to, absence);
                }));
        return new JobState(state.lastBuild(), state.baselineFile(), machines, absent);
    }

    private MachineState of(MachineState machine) {
        var rows = new HashMap<>(machine.rows());
        machine.rows()
                .forEach((id, former) -> renamed(id).ifPresent(to -> {
                    RowState later = rows.get(to);
                    if (later == null || former.canBeContinuedBy(later)) {
                        rows.remove(id);
                        rows.put(to, later == null ? former : former.continuedBy(later));
                    }
                }));
        return new MachineState(machine.machine(), machine.lastBuild(), machine.movement(), rows);
    }

    private Optional<RowId> renamed(RowId id) {
        return Optional.ofNullable(newByOld.get(id.key())).map(key -> new RowId(key, id.metric()));
    }
}
