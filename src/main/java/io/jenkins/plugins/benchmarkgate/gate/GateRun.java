package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.history.MachineState;
import io.jenkins.plugins.benchmarkgate.history.MovementState;
import io.jenkins.plugins.benchmarkgate.history.RowState;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The decision of one build, step by step. */
final class GateRun {
    private final Policy policy;
    private final GateInput input;
    private final Reference reference;
    private final Sources sources;
    private final MachineState machine;
    private final Measured measured;
    private final List<RowCase> rows;
    private final FilePass files;
    private final SuiteRow suiteRow;

    GateRun(Policy policy, GateInput input) {
        this.policy = policy;
        this.input = input;
        reference = Reference.of(input);
        sources = new Sources(input);
        machine = input.state()
                .machine(input.machineKey())
                .orElseGet(() -> MachineState.empty(input.current().machine()));
        List<Measurement> measurements = input.current().measurements();
        measured = new Measured(machine.rows(), measurements);
        rows = new ArrayList<>(measurements.size());
        for (int i = 0; i < measurements.size(); i++) {
            rows.add(rowCase(measured.id(i), measurements.get(i), measured.state(i)));
        }
        files = FilePass.of(rows, input.baseline().isFile());
        MovementState movement = files.isNewSuite() ? machine.movement().restarted() : machine.movement();
        suiteRow = new SuiteRow(
                policy, input.build(), input.machineKey(), movement, sources.movements(movement), movement());
    }

    private RowCase rowCase(RowId id, Measurement measurement, Optional<RowState> state) {
        return RowCase.of(
                policy, id, measurement, Optional.ofNullable(reference.file().get(id)), sources.of(id, state));
    }

    private Optional<Double> movement() {
        if (policy.noise() != Noise.AUTO) {
            return Optional.empty();
        }
        return Movement.of(settled());
    }

    /** The rows whose history goes on in this build. */
    private List<RowCase> settled() {
        return rows.stream()
                .filter(row -> files.of(row) != FileChange.NEW_LEVEL)
                .toList();
    }

    GateResult result() {
        List<Judged> judged = judge();
        Missing missing = Missing.of(policy, input, reference, sources, measured);
        var each = new ArrayList<Row>(judged.size() + missing.rows().size() + 1);
        judged.forEach(one -> each.add(one.row()));
        each.addAll(missing.rows());
        suiteRow.row().ifPresent(each::add);
        SuiteLine suite = SuiteLine.of(each); // before they are sorted, as they lie one after the other in memory
        List<Row> all = WorstFirst.of(each);
        Relaxations relaxed = Relaxations.of(policy, input);
        Outcome outcome =
                relaxed.applied(new OutcomeOfBuild(policy, input, reference, sources, all, suite).outcome(), policy);
        boolean isLarge = isLargeEvent(judged);
        return new GateResult(
                outcome.verdict(),
                outcome.level(),
                outcome.headline(),
                outcome.problem(),
                notes(judged, isLarge, suite, missing, all, relaxed.notes()),
                all,
                suite,
                isLarge ? List.of() : remeasure(judged),
                stateAfter(judged, missing));
    }

    private List<String> notes(
            List<Judged> judged,
            boolean isLarge,
            SuiteLine suite,
            Missing missing,
            List<Row> all,
            List<String> relaxed) {
        var notes = new ArrayList<>(new Notes(input, reference, sources, missing).of(judged, suite, isLarge));
        notes.addAll(relaxed);
        suiteRow.net(suite, all).ifPresent(notes::add);
        return notes;
    }

    private List<Judged> judge() {
        Frame frame = suiteRow.movement().map(moved -> new Frame(true, moved)).orElse(Frame.RAW);
        var suite = new Suite(
                input.build().number(),
                frame,
                suiteRow.isSuspect(),
                input.looks().stream().map(report -> look(report, frame)).toList());
        var judge = new RowJudge(policy, input.baseline(), suite);
        var judged = new ArrayList<Judged>(rows.size());
        for (RowCase row : rows) {
            judged.add(judge.judge(row, files.of(row)));
        }
        return judged;
    }

    private Look look(Report report, Frame first) {
        Map<RowId, Measurement> measured = Reference.byId(report);
        boolean isEverything = rows.stream().allMatch(row -> measured.containsKey(row.id()));
        if (!first.isNet() || !isEverything) {
            return new Look(first, measured);
        }
        Frame own = Movement.of(settled(), new Look(first, measured))
                .map(moved -> new Frame(true, moved))
                .orElse(first);
        return new Look(own, measured);
    }

    /** More than a third of a suite at once is one event, and nothing that measuring again would settle. */
    private boolean isLargeEvent(List<Judged> judged) {
        long suspects = judged.stream()
                .filter(each -> each.isSuspect()
                        && Frame.movesWithSuite(each.row().described().unit()))
                .count();
        if (suspects == 0) {
            return false;
        }
        long all = rows.stream()
                .filter(row -> row.movesWithSuite() && !row.isIgnored())
                .count();
        return all >= Movement.FEWEST_ROWS && 3 * suspects > all;
    }

    private static List<RowId> remeasure(List<Judged> judged) {
        return judged.stream()
                .filter(Judged::wantsLook)
                .map(each -> each.row().id())
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private JobState stateAfter(List<Judged> judged, Missing missing) {
        if (input.isLate()) {
            return input.state();
        }
        MovementState movement = policy.noise() == Noise.AUTO ? suiteRow.after() : suiteRow.state();
        return new NextState(input, missing).after(measured.after(judged), movement, reference.usedFile());
    }
}
