package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.Excursion;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import java.util.Optional;
import java.util.function.Function;

/**
 * One threshold held against one row.
 *
 * @param threshold as a ratio
 * @param limit beyond which the row is a suspect: that of the first look while a run of suspects is open
 */
record ThresholdTest(double threshold, Locations limit, Finding finding) {
    /**
     * @param firstLimit finds the limit of this threshold in an open excursion
     * @param unconfirmed how many builds running nothing corroborated the row
     */
    static ThresholdTest of(
            RowView view,
            Noise noise,
            double threshold,
            Optional<Excursion> excursion,
            Function<Excursion, Locations> firstLimit,
            int unconfirmed) {
        Optional<Locations> first = excursion
                .filter(open -> !open.endsWith(view.seen(), view.direction()))
                .map(firstLimit);
        Locations limit = first.orElseGet(() -> view.limit(threshold));
        return new ThresholdTest(
                threshold, limit, finding(view, noise, threshold, limit, first.isPresent(), unconfirmed));
    }

    private static Finding finding(
            RowView view, Noise noise, double threshold, Locations limit, boolean isOpen, int unconfirmed) {
        if (!view.isCandidate(threshold)) {
            return Finding.NOTHING;
        }
        if (isOpen || view.history().isEnough() || noise == Noise.OFF) {
            return view.isBeyond(limit, view.seen()) ? Finding.SUSPECT : Finding.WITHIN;
        }
        if (!view.yardstick().isFixed()) {
            return Finding.LEARNING;
        }
        return view.isCorroborated(threshold) || unconfirmed > 0 ? Finding.SUSPECT : Finding.UNCONFIRMED;
    }

    boolean isSuspect() {
        return finding == Finding.SUSPECT;
    }
}
