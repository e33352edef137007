package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.Absence;
import io.jenkins.plugins.benchmarkgate.history.AcceptedValue;
import io.jenkins.plugins.benchmarkgate.history.MachineState;
import io.jenkins.plugins.benchmarkgate.history.RowState;
import io.jenkins.plugins.benchmarkgate.history.RowStates;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What this build did not measure.
 *
 * @param rows those that are expected
 * @param absent how long each benchmark is missing, this build included
 * @param gone those that are expected no longer from now on
 */
record Missing(List<Row> rows, Map<RowId, Absence> absent, Set<RowId> gone) {
    static Missing of(Policy policy, GateInput input, Reference reference, Sources sources, Measured measured) {
        Map<RowId, Measurement> required = required(input, reference, sources);
        Set<RowId> unmeasured = unmeasured(input, required.keySet(), measured);
        Map<RowId, RowState> here = input.state()
                .machine(input.machineKey())
                .map(MachineState::rows)
                .orElse(RowStates.NONE);
        var rows = new ArrayList<Row>();
        var absent = new HashMap<RowId, Absence>();
        var gone = new HashSet<RowId>();
        for (RowId id : unmeasured) {
            Absence absence = Optional.ofNullable(input.state().absent().get(id))
                    .map(Absence::continued)
                    .orElseGet(() -> Absence.beginning(input.build().number()));
            if (!required.containsKey(id)
                    && !absence.accepted()
                    && absence.builds() > input.baseline().window()) {
                gone.add(id);
                continue;
            }
            absent.put(id, absence);
            Optional.ofNullable(required.get(id))
                    .or(() -> expected(id, here).filter(any -> isExpectedOfBuilds(input, reference)))
                    .filter(any -> !absence.accepted() && !isAcceptedInTrunk(input, id))
                    .map(expected -> row(policy, input.baseline(), required.containsKey(id), expected, absence))
                    .ifPresent(rows::add);
        }
        return new Missing(rows, absent, gone);
    }

    /** What is known and not measured, sorted; nearly everything is measured. */
    private static Set<RowId> unmeasured(GateInput input, Set<RowId> required, Measured measured) {
        var unmeasured = new TreeSet<RowId>();
        Consumer<RowId> known = id -> {
            if (!measured.has(id)) {
                unmeasured.add(id);
            }
        };
        required.forEach(known);
        measured.forEachLacking(unmeasured::add);
        input.state().machines().forEach((key, machine) -> {
            if (!key.equals(input.machineKey())) {
                machine.rows().keySet().forEach(known);
            }
        });
        input.state().absent().forEach((id, absence) -> {
            if (absence.accepted()) {
                known.accept(id);
            }
        });
        return unmeasured;
    }

    /** What is expected for as long as the file, the chosen build or the last build of another job has it. */
    private static Map<RowId, Measurement> required(GateInput input, Reference reference, Sources sources) {
        if (!(input.baseline() instanceof Baseline.LentBuilds)) {
            return reference.file();
        }
        var required = new HashMap<RowId, Measurement>();
        sources.builds().rows().forEach((id, row) -> required.put(id, measurement(id, row)));
        required.keySet().removeAll(sources.supplier().absent().keySet());
        return required;
    }

    /** In a change request acceptances come from the job of its target. */
    private static boolean isAcceptedInTrunk(GateInput input, RowId id) {
        return input.trunk()
                .map(job -> job.state().absent().get(id))
                .filter(Absence::accepted)
                .isPresent();
    }

    private static boolean isExpectedOfBuilds(GateInput input, Reference reference) {
        return !reference.isFiled() && !(input.baseline() instanceof Baseline.LentBuilds);
    }

    private static Optional<Measurement> expected(RowId id, Map<RowId, RowState> here) {
        return Optional.ofNullable(here.get(id)).map(state -> measurement(id, state));
    }

    private static Measurement measurement(RowId id, RowState state) {
        Locations last = state.last().map(AcceptedValue::raw).orElse(Locations.of(Map.of()));
        return new Measurement(id.key(), id.metric(), "", state.unit(), state.direction(), last, Double.NaN, 0);
    }

    private static Row row(
            Policy policy, Baseline baseline, boolean isRequired, Measurement expected, Absence absence) {
        RowRule rule = policy.ruleFor(expected.id());
        double threshold = policy.thresholdFor(expected.id());
        if (rule.ignore() || !policy.metrics().isGated(expected)) {
            return Rows.missing(expected, Status.IGNORED, threshold, Reasons.ignored(policy, expected));
        }
        String reason = isRequired
                ? "missing: in the baseline %s, not in this build".formatted(baseline.source())
                : "missing since #%d: earlier builds measured it".formatted(absence.since());
        return Rows.missing(expected, Status.MISSING, threshold, reason);
    }

    /** One line for each benchmark that is expected no longer. */
    List<String> notes(Map<RowId, Absence> before) {
        return gone.stream()
                .sorted()
                .map(id -> "%s is gone since #%d and no longer expected."
                        .formatted(id.key(), before.get(id).since()))
                .toList();
    }
}
