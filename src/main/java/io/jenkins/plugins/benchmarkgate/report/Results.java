package io.jenkins.plugins.benchmarkgate.report;

import io.jenkins.plugins.benchmarkgate.gate.GateResult;
import io.jenkins.plugins.benchmarkgate.gate.Level;
import io.jenkins.plugins.benchmarkgate.gate.Row;
import io.jenkins.plugins.benchmarkgate.gate.SuiteLine;
import io.jenkins.plugins.benchmarkgate.gate.Verdict;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.history.ResultFile;
import io.jenkins.plugins.benchmarkgate.history.ResultRow;
import io.jenkins.plugins.benchmarkgate.history.SuiteCounts;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Brings what the gate said into the form that is stored, published and printed. */
public final class Results {
    private Results() {}

    /**
     * The result of a build.
     *
     * @param baseline where the baseline came from
     * @param files the current results
     */
    public static BuildResult of(
            String id, String name, GateResult result, Report current, String baseline, List<ResultFile> files) {
        return of(id, name, result, baseline, current.tool(), current.machine().key(), current.commit(), files);
    }

    /** A stored result judged again. */
    static BuildResult again(BuildResult stored, GateResult result, String baseline) {
        return of(
                stored.id(),
                stored.name(),
                result,
                baseline,
                stored.tool(),
                stored.machine(),
                stored.commit(),
                stored.files());
    }

    private static BuildResult of(
            String id,
            String name,
            GateResult result,
            String baseline,
            String tool,
            String machine,
            String commit,
            List<ResultFile> files) {
        return new BuildResult(
                BuildResult.SCHEMA,
                id,
                name,
                result.verdict().name(),
                result.level().name(),
                result.headline(),
                result.problem().orElse(null),
                result.compared(),
                counts(result.suite()),
                baseline,
                tool,
                machine,
                commit,
                result.notes(),
                files,
                result.rows().stream().map(Results::row).toList(),
                result.events(),
                List.of());
    }

    /**
     * The result of a build of which no verdict can be had.
     *
     * @param problem why not
     * @param notes what else was found
     */
    public static BuildResult unusable(
            String id, String name, String problem, List<String> notes, List<ResultFile> files) {
        String nothing = "";
        return new BuildResult(
                BuildResult.SCHEMA,
                id,
                name,
                Verdict.FAILED.name(),
                Level.FAILURE.name(),
                "%s: %s".formatted(Verdict.FAILED, problem),
                problem,
                0,
                nothing,
                nothing,
                nothing,
                nothing,
                notes,
                files,
                List.of());
    }

    private static SuiteCounts counts(SuiteLine suite) {
        var leftOut = new TreeMap<String, Integer>();
        suite.leftOut().forEach((status, count) -> leftOut.put(status.name(), count));
        return new SuiteCounts(
                suite.compared(),
                suite.worse(),
                suite.better(),
                suite.unconfirmed(),
                suite.unmeasurable(),
                leftOut,
                boxed(suite.meanChange()));
    }

    private static ResultRow row(Row row) {
        Measurement measurement = row.described();
        Double current = boxed(row.currentValue());
        return new ResultRow(
                row.id().key(),
                measurement.group(),
                row.id().metric(),
                measurement.unit().symbol(),
                measurement.direction().id(),
                row.shown().map(Location::id).orElse(null),
                row.status().name(),
                boxed(row.change()),
                row.threshold(),
                boxed(row.baselineValue()),
                current,
                boxed(row.limit()),
                boxed(row.evidence().reach()),
                boxed(row.evidence().smallestVisible()),
                row.evidence().history(),
                row.evidence().looks().isEmpty() && current != null
                        ? List.of(current)
                        : row.evidence().looks(),
                row.reason(),
                locations(row.current().map(Measurement::locations)),
                locations(row.baseline().map(Measurement::locations)),
                locations(Optional.of(row.evidence().limits())),
                locations(Optional.of(row.evidence().reaches())),
                row.evidence().levelChange().orElse(null));
    }

    private static Double boxed(OptionalDouble value) {
        return value.isPresent() && Double.isFinite(value.getAsDouble()) ? value.getAsDouble() : null;
    }

    private static Map<String, Double> locations(Optional<Locations> known) {
        var byId = new TreeMap<String, Double>();
        known.map(Locations::asMap)
                .ifPresent(values -> values.forEach((location, value) -> byId.put(location.id(), value)));
        return byId;
    }
}
