package io.jenkins.plugins.benchmarkgate.evaluation;

import io.jenkins.plugins.benchmarkgate.evaluation.Answer.Light;
import io.jenkins.plugins.benchmarkgate.evaluation.Score.Interval;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** All contenders on one group: a line for each, with 95 % intervals. */
record RuleTable(Scoring scoring, List<Supplier<Contender>> contenders) {
    private static final List<Double> SLOWDOWNS = List.of(1.1, 1.2, 1.3, 1.5);

    /** Prints it line by line, as it takes a while. */
    void print(PrintStream out) {
        out.println(
                "| rule | false alarms / comparison | builds of 100 | marked unstable / comparison | measured again of 100 |"
                        + " +10 % | +20 % | +30 % | +50 % |");
        out.println("|---|---|---|---|---|---|---|---|---|");
        contenders.forEach(contender -> out.println(line(contender.get())));
    }

    private String line(Contender contender) {
        var cells = new ArrayList<String>();
        cells.add(contender.label());
        Score quiet = scoring.quiet(contender);
        if (quiet.isEmpty()) {
            return "| " + contender.label() + " | not enough runs, or no single rounds | | | | | | | |";
        }
        cells.add(fine(quiet.share(Light.RED, scoring.seed())));
        cells.add(coarse(quiet.builds(scoring.seed())));
        cells.add(decimals(quiet.share(Light.YELLOW, scoring.seed()).value(), 4));
        cells.add(contender.hasLooks() ? decimals(quiet.remeasured(), 2) : "");
        scoring.slowed(contender, SLOWDOWNS)
                .forEach((slowdown, score) -> cells.add(coarse(score.share(Light.RED, scoring.seed()))));
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String fine(Interval interval) {
        return "%s (%s to %s)"
                .formatted(decimals(interval.value(), 4), decimals(interval.low(), 4), decimals(interval.high(), 4));
    }

    private static String coarse(Interval interval) {
        return "%s (%s to %s)"
                .formatted(decimals(interval.value(), 2), decimals(interval.low(), 2), decimals(interval.high(), 2));
    }

    /** Without the leading 0, as shares are printed. */
    static String decimals(double value, int digits) {
        String text = String.format(Locale.ROOT, "%." + digits + "f", value);
        return text.startsWith("0.") ? text.substring(1) : text;
    }
}
