package io.jenkins.plugins.benchmarkgate.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures the gate and the rules of public systems on repetitions of unchanged code: how often each cries wolf, and what
 * share of a slowdown it catches. {@code [--seed N] [--data DIR]…}; what the repository holds comes first.
 */
public final class Evaluation {
    private final PrintStream out;
    private final long seed;

    Evaluation(PrintStream out, long seed) {
        this.out = out;
        this.seed = seed;
    }

    public static void main(String[] arguments) throws IOException {
        long seed = 1;
        var folders = new ArrayList<Path>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[i] + " needs a value");
            }
            switch (arguments[i]) {
                case "--seed" -> seed = Long.parseLong(arguments[i + 1]);
                case "--data" -> folders.add(Path.of(arguments[i + 1]));
                default -> throw new IllegalArgumentException("usage: [--seed N] [--data DIR]...");
            }
        }
        new Evaluation(System.out, seed).print(folders);
    }

    void print(List<Path> folders) throws IOException {
        var groups = new ArrayList<Group>();
        for (Path folder : folders) {
            groups.addAll(DataFiles.read(folder));
        }
        out.printf("## Synthetic: false alarms per comparison, and the share of +30 %% caught%n%n");
        new KindTable(Contenders.all(), seed).print(out);
        out.println();
        groups.forEach(this::print);
        out.printf("## Slow machines%n%n");
        var slowed = new ArrayList<Group>();
        for (Synthetic kind : List.of(Synthetic.LOG_NORMAL, Synthetic.HEAVY_TAILS)) {
            slowed.add(new Group(kind.label(), List.of(kind.generate(seed))));
        }
        slowed.addAll(groups);
        new SlowMachineTable(slowed, seed).print(out);
    }

    private void print(Group group) {
        int benchmarks =
                group.sets().stream().mapToInt(set -> set.series().size()).sum();
        out.printf("## %s: %d benchmarks%n%n", group.name(), benchmarks);
        new RuleTable(new Scoring(group, seed), Contenders.all()).print(out);
        out.println();
    }
}
