package io.jenkins.plugins.benchmarkgate.evaluation;

import io.jenkins.plugins.benchmarkgate.gate.Noise;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Everything that is measured; each is made anew for each data set, as it remembers what it played. */
final class Contenders {
    private Contenders() {}

    static List<Supplier<Contender>> all() {
        List<Supplier<Contender>> all = new ArrayList<>(List.of(
                () -> new PlayedGate(20, Noise.AUTO, false),
                () -> new PlayedGate(20, Noise.AUTO, true),
                () -> new PlayedGate(10, Noise.AUTO, false),
                () -> new PlayedGate(10, Noise.AUTO, true),
                () -> new PlayedGate(20, Noise.HISTORY, false),
                () -> new PlayedGate(20, Noise.OFF, false),
                () -> new RuleAlone(20, 8, 8, false),
                () -> new RuleAlone(20, 8, 1, false),
                () -> new RuleAlone(10, 8, 8, false),
                () -> new RuleAlone(10, 8, 1, false),
                () -> new RuleAlone(10, 5, 1, false),
                () -> new RuleAlone(10, 8, 8, true)));
        Peers.all().forEach(peer -> all.add(() -> peer));
        return all;
    }
}
