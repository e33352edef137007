package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.model.Machine;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The part of the baseline that can serve this build.
 *
 * @param file the rows of the baseline file or the chosen build; none where there is neither or it is of another machine
 * @param isFiled whether these serve
 * @param differences in which parts the machine of what cannot serve is another
 */
record Reference(Baseline baseline, Map<RowId, Measurement> file, boolean isFiled, List<String> differences) {
    static Reference of(GateInput input) {
        Baseline given = input.baseline();
        Optional<Report> report = given.report();
        if (report.isEmpty()) {
            return new Reference(given, Map.of(), false, List.of());
        }
        Machine filed = report.get().machine();
        Machine current = input.current().machine();
        if (input.build().machineKey().isEmpty() && filed.isKnown() && !filed.equals(current)) {
            return new Reference(given, Map.of(), false, current.differencesFrom(filed));
        }
        return new Reference(given, byId(report.get()), true, List.of());
    }

    boolean isOfOtherMachine() {
        return !differences.isEmpty();
    }

    /** The baseline file that this build used; empty where there was none. */
    String usedFile() {
        return baseline instanceof Baseline.Given || baseline instanceof Baseline.Empty ? baseline.source() : "";
    }

    static Map<RowId, Measurement> byId(Report report) {
        var byId = new HashMap<RowId, Measurement>(2 * report.measurements().size());
        report.measurements().forEach(measurement -> byId.put(measurement.id(), measurement));
        return byId;
    }
}
