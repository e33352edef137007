package io.jenkins.plugins.benchmarkgate.evaluation;

import io.jenkins.plugins.benchmarkgate.evaluation.Answer.Light;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** All contenders on the synthetic suites: for each kind false alarms per comparison, and the share of +30 % that is caught. */
record KindTable(List<Supplier<Contender>> contenders, long seed) {
    private static final double SLOWDOWN = 1.3;

    /** Prints it line by line, as it takes a while. */
    void print(PrintStream out) {
        List<Scoring> kinds = new ArrayList<>();
        var head = new StringBuilder("| rule |");
        var rule = new StringBuilder("|---|");
        for (Synthetic kind : Synthetic.values()) {
            kinds.add(new Scoring(new Group(kind.label(), List.of(kind.generate(seed))), seed));
            head.append(' ').append(kind.label()).append(" |");
            rule.append("---|");
        }
        out.println(head);
        out.println(rule);
        contenders.forEach(contender -> out.println(line(contender, kinds)));
    }

    private String line(Supplier<Contender> contender, List<Scoring> kinds) {
        var line = new StringBuilder("| ").append(contender.get().label()).append(" |");
        for (Scoring kind : kinds) {
            Contender fresh = contender.get();
            double wrong = kind.quiet(fresh).share(Light.RED, seed).value();
            double caught = kind.slowed(fresh, List.of(SLOWDOWN))
                    .get(SLOWDOWN)
                    .share(Light.RED, seed)
                    .value();
            line.append(' ')
                    .append(RuleTable.decimals(wrong, 4))
                    .append(", ")
                    .append(RuleTable.decimals(caught, 2))
                    .append(" |");
        }
        return line.toString();
    }
}
