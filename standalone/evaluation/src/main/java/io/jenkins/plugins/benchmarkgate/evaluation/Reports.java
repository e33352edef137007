package io.jenkins.plugins.benchmarkgate.evaluation;

import io.jenkins.plugins.benchmarkgate.evaluation.Answer.Light;
import io.jenkins.plugins.benchmarkgate.gate.GateResult;
import io.jenkins.plugins.benchmarkgate.gate.Row;
import io.jenkins.plugins.benchmarkgate.gate.Status;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs as the gate gets them, and what it says of them. */
final class Reports {
    private static final String METRIC = "time";

    private Reports() {}

    /**
     * The report of a run.
     *
     * @param factors by how much benchmarks are slowed
     */
    static Report report(DataSet data, int run, Map<String, Double> factors) {
        List<Measurement> measurements = data.series().stream()
                .flatMap(series -> series.runs().get(run).stream()
                        .map(value -> measurement(series, slowed(series, value, factors))))
                .toList();
        return new Report("recorded", "", data.machines().get(run), "", measurements);
    }

    private static Run slowed(Series series, Run run, Map<String, Double> factors) {
        Double factor = factors.get(series.name());
        return factor == null ? run : run.slowed(factor, series.direction());
    }

    private static Measurement measurement(Series series, Run run) {
        return new Measurement(
                series.name(),
                METRIC,
                "",
                series.unit(),
                series.direction(),
                run.locations(),
                Double.NaN,
                run.rounds().length);
    }

    static Answer answer(GateResult result) {
        var lights = new HashMap<String, Light>();
        boolean isEvent = false;
        for (Row row : result.rows()) {
            if (row.isWholeSuite()) {
                isEvent = row.status() == Status.REGRESSED;
            } else {
                lights.put(row.id().key(), light(row));
            }
        }
        return new Answer(lights, isEvent, result.remeasure().size());
    }

    private static Light light(Row row) {
        return switch (row.status()) {
            case REGRESSED -> Light.RED;
            case DRIFTED, WARNED -> Light.YELLOW;
            case UNCONFIRMED -> row.evidence().isLearning() ? Light.QUIET : Light.YELLOW;
            default -> Light.QUIET;
        };
    }
}
