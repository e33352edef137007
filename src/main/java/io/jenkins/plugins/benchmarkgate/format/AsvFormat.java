package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Report;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * The result file of airspeed velocity, {@code results/<machine>/<commit>-<environment>.json}, versions 1 and 2. Units
 * stand in {@code benchmarks.json} one folder up; without it they follow from the names, as asv tells its kinds of
 * benchmarks. Each combination of parameters is a benchmark, {@code Suite.time_get(100, 'd') [version 243b9089]}; asv
 * gives it another version when its code changes, and then no earlier result counts.
 */
final class AsvFormat implements ResultFormat {
    static final String ID = "asv";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Signs signs() {
        return Signs.keys("commit_hash", "results").orKeys("commit_hash", "result_columns");
    }

    @Override
    public List<Neighbour> neighbours() {
        String results = "the results are in results/<machine>/<commit>-<environment>.json";
        return List.of(
                new Neighbour(Set.of("*.code", "*.unit"), "describes the benchmarks of asv; " + results),
                new Neighbour(Set.of("machine", "version"), "describes a machine of asv; " + results));
    }

    @Override
    public Report read(ResultSource source) throws IOException {
        AsvUnits units = AsvUnits.read(source);
        return JsonFile.readObject(source, ID, "results", (cursor, report) -> new AsvReading(cursor, report, units));
    }
}
