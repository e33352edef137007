package io.jenkins.plugins.benchmarkgate.evaluation;

import io.jenkins.plugins.benchmarkgate.evaluation.Answer.Light;
import io.jenkins.plugins.benchmarkgate.gate.Noise;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a slow machine costs: one build of a job at a time, and its re-run, is played with every value slower by a factor. The
 * share of these builds that become one event, and how many of a hundred rows are red all the same.
 */
record SlowMachineTable(List<Group> groups, long seed) {
    /** 1 is the same build without a slow machine, for comparison. */
    private static final List<Double> FACTORS = List.of(1.0, 1.1, 1.2, 1.3, 1.5);

    private static final List<Supplier<Contender>> GATES = List.of(
            () -> new PlayedGate(20, Noise.AUTO, false),
            () -> new PlayedGate(20, Noise.AUTO, true),
            () -> new PlayedGate(10, Noise.AUTO, false),
            () -> new PlayedGate(10, Noise.AUTO, true),
            () -> new PlayedGate(20, Noise.HISTORY, false));

    /** The rules that the table shows. */
    static List<String> labels() {
        return GATES.stream().map(gate -> gate.get().label()).toList();
    }

    /** Prints it line by line, as it takes a while. */
    void print(PrintStream out) {
        var head = new StringBuilder("| data | rule | builds |");
        FACTORS.forEach(
                factor -> head.append(factor == 1 ? " as it is |" : " %.0f %% slower |".formatted(100 * (factor - 1))));
        out.println(head);
        out.println("|---|---|---|" + "---|".repeat(FACTORS.size()));
        for (Group group : groups) {
            var scoring = new Scoring(group, seed);
            GATES.forEach(gate -> out.println(line(group.name(), gate.get(), scoring)));
        }
    }

    private static String line(String data, Contender contender, Scoring scoring) {
        var cells = new ArrayList<String>();
        int builds = 0;
        for (double factor : FACTORS) {
            List<Answer> answers = scoring.onSlowMachine(contender, factor);
            builds = answers.size();
            cells.add(cell(answers));
        }
        return "| %s | %s | %d | %s |".formatted(data, contender.label(), builds, String.join(" | ", cells));
    }

    private static String cell(List<Answer> answers) {
        double events = answers.stream().filter(Answer::isEvent).count() / (double) answers.size();
        long red = answers.stream().mapToLong(SlowMachineTable::red).sum();
        int rows = answers.stream().mapToInt(each -> each.rows().size()).sum();
        return RuleTable.decimals(events, 2) + ", " + RuleTable.decimals(100.0 * red / rows, 2);
    }

    private static long red(Answer answer) {
        return answer.rows().values().stream()
                .filter(light -> light == Light.RED)
                .count();
    }
}
