package io.jenkins.plugins.benchmarkgate.report;

import io.jenkins.plugins.benchmarkgate.history.ResultRow;
import io.jenkins.plugins.benchmarkgate.model.Direction;
import java.util.Locale;

/**
 * One row seen at one location of its rounds and in one unit. What is not known there is null.
 *
 * @param limit null where it was drawn from the noise history of another location
 */
record TrendPoint(Double value, Double baseline, Double limit, Double reach) {
    private static final double ROUNDING = 1e-9;

    static TrendPoint of(ResultRow row, String statistic, String unit) {
        boolean shown = statistic == null || row.statistic() == null || statistic.equals(row.statistic());
        Double baseline = shown ? row.baseline() : row.baselineLocations().get(statistic);
        return new TrendPoint(
                in(unit, row, value(row, statistic)),
                in(unit, row, baseline),
                in(unit, row, shown ? row.limit() : limit(row, statistic, baseline)),
                in(unit, row, shown ? row.reach() : row.reaches().get(statistic)));
    }

    private static Double limit(ResultRow row, String statistic, Double baseline) {
        Double known = row.limits().get(statistic);
        return known == null ? limitFrom(baseline, row) : known;
    }

    private static Double in(String unit, ResultRow row, Double value) {
        return TrendUnits.convert(value, row.unit(), unit);
    }

    static Double value(ResultRow row, String statistic) {
        if (row.current() == null || statistic == null || statistic.equals(row.statistic())) {
            return row.current();
        }
        Double located = row.locations().get(statistic);
        return located == null && row.statistic() == null ? row.current() : located;
    }

    /** Where the row's limit is nothing but baseline and threshold, the same of another location's baseline. */
    private static Double limitFrom(Double baseline, ResultRow row) {
        if (baseline == null || row.baseline() == null || row.limit() == null) {
            return null;
        }
        Direction direction = Direction.valueOf(row.direction().toUpperCase(Locale.ROOT));
        double plain = direction.worsen(row.baseline(), row.threshold() / 100);
        boolean isPlain = Math.abs(plain - row.limit()) <= ROUNDING * Math.abs(plain);
        return isPlain ? (Double) direction.worsen(baseline, row.threshold() / 100) : null;
    }
}
