package io.jenkins.plugins.benchmarkgate.evaluation;

import io.jenkins.plugins.benchmarkgate.evaluation.Answer.Light;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The rule of a public system, which judges each benchmark for itself. */
record Peer(String label, int before, int after, boolean needsRounds, Predicate<Past> rule) implements Contender {
    @Override
    public boolean hasLooks() {
        return false;
    }

    @Override
    public Answer judge(DataSet data, Play play, int at, int instead, Map<String, Double> factors) {
        var lights = new HashMap<String, Light>();
        for (Series series : data.series()) {
            if (!factors.isEmpty() && !factors.containsKey(series.name())) {
                continue;
            }
            List<Run> earlier = runs(series, play, 0, at, 1);
            List<Run> later = runs(
                    series, play, at + instead, at + instead + after + 1, factors.getOrDefault(series.name(), 1.0));
            boolean isMeasured = series.runs().get(play.builds()[at + instead]).isPresent();
            if (isMeasured && later.size() == after + 1 && earlier.size() >= before) {
                lights.put(series.name(), rule.test(new Past(earlier, later)) ? Light.RED : Light.QUIET);
            }
        }
        return new Answer(lights, false, 0);
    }

    private static List<Run> runs(Series series, Play play, int from, int to, double factor) {
        var runs = new ArrayList<Run>();
        for (int build = from; build < to; build++) {
            series.runs()
                    .get(play.builds()[build])
                    .map(run -> factor == 1 ? run : run.slowed(factor, series.direction()))
                    .map(run -> run.asTime(series.direction()))
                    .ifPresent(runs::add);
        }
        return runs;
    }
}
