package io.jenkins.plugins.benchmarkgate.evaluation;

import io.jenkins.plugins.benchmarkgate.gate.Noise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Measures the gate and the rules of public systems on repetitions of unchanged code: how often each cries wolf, and what
 * share of a slowdown it catches. {@code --data DIR} holds {@code *-aa-*.csv.gz}; {@code --seed N} is optional.
 */
public final class Evaluation {
    private static final double[] SLOWDOWNS = {1.1, 1.2, 1.3, 1.5};
    private static final int SHARES = 10;

    private final Runs runs;
    private final long seed;

    private Evaluation(Runs runs, long seed) {
        this.runs = runs;
        this.seed = seed;
    }

    public static void main(String[] arguments) throws IOException {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        if (!options.containsKey("--data")) {
            throw new IllegalArgumentException("usage: --data DIR [--seed N]");
        }
        long seed = Long.parseLong(options.getOrDefault("--seed", "1"));
        try (Stream<Path> files = Files.list(Path.of(options.get("--data")))) {
            for (Path file : files.filter(path -> path.toString().contains("-aa-"))
                    .sorted()
                    .toList()) {
                System.out.printf("%s%n%n", file.getFileName());
                new Evaluation(Runs.read(file), seed).print();
            }
        }
    }

    private void print() {
        System.out.println("| rule | false alarms / comparison | builds of 100 | +10 % | +20 % | +30 % | +50 % |");
        System.out.println("|---|---|---|---|---|---|---|");
        contenders().forEach(this::print);
    }

    private static List<Contender> contenders() {
        var contenders = new ArrayList<Contender>(List.of(
                new GateContender(10, Noise.AUTO, false),
                new GateContender(10, Noise.AUTO, true),
                new GateContender(20, Noise.AUTO, false),
                new GateContender(20, Noise.AUTO, true),
                new GateContender(20, Noise.HISTORY, false),
                new GateContender(20, Noise.OFF, false)));
        contenders.addAll(List.of(PeerRule.values()));
        return contenders;
    }

    private void print(Contender contender) {
        var cells = new ArrayList<String>();
        Score quiet = score(contender, 1);
        cells.add(contender.label());
        cells.add(quiet.share(seed));
        cells.add(quiet.builds(seed));
        for (double slowdown : SLOWDOWNS) {
            cells.add(score(contender, slowdown).share(seed));
        }
        System.out.println("| " + String.join(" | ", cells) + " |");
    }

    /** A slowdown hits a tenth of the suite at a time, so that the suite itself does not move. */
    private Score score(Contender contender, double slowdown) {
        var alarms = new TreeMap<String, List<Boolean>>();
        List<String> names = new ArrayList<>(runs.names());
        Collections.shuffle(names, new Random(seed));
        int shares = slowdown == 1 ? 1 : SHARES;
        for (int rotation = 0; rotation < runs.length(); rotation++) {
            for (int share = 0; share < shares; share++) {
                Map<String, Double> factors = new HashMap<>();
                for (int i = share; i < names.size(); i += shares) {
                    factors.put(names.get(i), slowdown);
                }
                Map<String, Boolean> answers = contender.alarms(runs, rotation, factors);
                factors.keySet()
                        .forEach(name -> alarms.computeIfAbsent(name, any -> new ArrayList<>())
                                .add(answers.get(name)));
            }
        }
        return new Score(alarms);
    }
}
