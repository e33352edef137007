package io.jenkins.plugins.benchmarkgate.report;

import io.jenkins.plugins.benchmarkgate.history.ResultRow;
import io.jenkins.plugins.benchmarkgate.stats.NoiseKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The kinds of noise of one benchmark: of the last values that the gate had nothing against, on the machine that measured it
 * last, since its last lasting step and since its history last started anew. What lies before is of another level, and two
 * levels look like two modes.
 */
final class SeriesNoise {
    /** Of how many builds it is told. */
    private static final int BUILDS = 60;

    private record Point(int build, double value) {}

    private final TrendBuilds builds;
    private final String unit;
    private final List<Point> points = new ArrayList<>();
    private int known;
    private boolean isStepTold;

    private SeriesNoise(TrendBuilds builds, String unit) {
        this.builds = builds;
        this.unit = unit;
    }

    /**
     * A sentence that names them; empty where no test does.
     *
     * @param rows by place of their build, null where it has none
     * @param unit in which the values are shown
     */
    static Optional<String> of(List<ResultRow> rows, TrendBuilds builds, String unit) {
        int last = rows.size() - 1;
        while (last >= 0 && rows.get(last) == null) {
            last--;
        }
        var noise = new SeriesNoise(builds, unit);
        for (int place = 0; place <= last; place++) {
            if (rows.get(place) != null && builds.machine(place) == builds.machine(last)) {
                noise.add(place, rows.get(place));
            }
        }
        return noise.sentence();
    }

    private void add(int place, ResultRow row) {
        if (row.history() > 0) {
            boolean startedAnew = row.history() < known && !isStepTold;
            if (startedAnew) { // somebody accepted a level, or a file did
                points.clear();
            }
            known = row.history();
            isStepTold = false;
        }
        if (row.levelChange() != null) {
            points.removeIf(point -> point.build() < row.levelChange().first());
            isStepTold = true;
        }
        Double value = TrendUnits.convert(row.current(), row.unit(), unit);
        if (value != null && !TrendHeat.isObjection(row.status())) {
            points.add(new Point(builds.number(place), value));
        }
    }

    private Optional<String> sentence() {
        List<Double> last = points.subList(Math.max(0, points.size() - BUILDS), points.size()).stream()
                .map(Point::value)
                .toList();
        Set<NoiseKind> kinds = NoiseKind.of(last);
        return kinds.isEmpty()
                ? Optional.empty()
                : Optional.of(kinds.stream()
                        .map(kind -> "its noise %s: %s".formatted(kind.words(), kind.advice()))
                        .collect(Collectors.joining("; ", "Of the last %d builds, ".formatted(last.size()), ".")));
    }
}
