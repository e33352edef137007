package io.jenkins.plugins.benchmarkgate.report;

import io.jenkins.plugins.benchmarkgate.gate.Calibrated;
import io.jenkins.plugins.benchmarkgate.gate.Percent;
import io.jenkins.plugins.benchmarkgate.gate.Suggestion;
import io.jenkins.plugins.benchmarkgate.model.Decimals;
import io.jenkins.plugins.benchmarkgate.model.Printable;
import io.jenkins.plugins.benchmarkgate.stats.Share;
import java.util.ArrayList;
import java.util.List;

/** Says what thresholds would have done in runs that were accepted, and which would suit each benchmark. */
public final class CalibrationReport {
    static final List<Double> SLOWDOWNS = List.of(0.1, 0.2, 0.3, 0.5);

    private CalibrationReport() {}

    /**
     * The lines to print.
     *
     * @param runs how many were replayed
     * @param thresholds what each would have done, the lowest first
     * @param set the threshold that the gate has, in percent
     */
    public static List<String> lines(int runs, List<Calibrated> thresholds, double set) {
        Share first = thresholds.get(0).red();
        if (first.of() == 0) {
            return List.of("%d runs are too few: a benchmark is judged from its fourth run on one machine on."
                    .formatted(runs));
        }
        var lines = new ArrayList<String>();
        lines.add("%d runs replayed, %d of them judged. In brackets: where the share lies with 95 %% certainty."
                .formatted(runs, first.of()));
        lines.add("");
        lines.add(
                "threshold  red builds                 alarms per comparison      caught of +10 %   +20 %   +30 %   +50 %");
        thresholds.forEach(each -> lines.add(line(each)));
        lines.add("");
        lines.add("Suggested for each benchmark: the lowest of these thresholds that never alarmed in %d builds,"
                .formatted(first.of()));
        lines.add("and the slowdown that nine of ten builds would have shown with it.");
        List<Suggestion> suggestions = Suggestion.of(thresholds);
        suggestions.forEach(each -> lines.add(line(each)));
        List<String> rules =
                suggestions.stream().flatMap(each -> each.rule(set).stream()).toList();
        if (!rules.isEmpty()) {
            lines.add("");
            lines.add("Rules to copy, for those that alarmed at %s:".formatted(Percent.of(set)));
            rules.forEach(rule -> lines.add(rule + ","));
        }
        return lines;
    }

    private static String line(Calibrated each) {
        var line = new StringBuilder(
                "%9s  %-25s  %-25s".formatted(Percent.of(each.threshold()), share(each.red()), share(each.alarms())));
        for (double slowdown : SLOWDOWNS) {
            line.append("%8s"
                    .formatted(Decimals.fixed(100 * each.caught(slowdown).value(), 0) + " %"));
        }
        return line.toString();
    }

    /** {@code 2 of 31 (2 to 21 %)}. */
    private static String share(Share share) {
        return "%d of %d (%s to %s %%)"
                .formatted(
                        share.count(),
                        share.of(),
                        Decimals.fixed(100 * share.low(), 1),
                        Decimals.fixed(100 * share.high(), 1));
    }

    private static String line(Suggestion each) {
        String name = Printable.of(each.id().key());
        return each.threshold().isPresent()
                ? "%9s  shows %s  %s"
                        .formatted(
                                Percent.of(each.threshold().getAsDouble()),
                                Percent.signed(each.visible().getAsDouble()),
                                name)
                : "     none  alarmed by every threshold  " + name;
    }
}
