package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.Acceptances;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.model.Machine;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A job that lives through what jobs live through: noise, single slow rows, slow agents, half suites, deleted benchmarks,
 * another machine now and then, aborted builds, re-runs. All of it follows from a seed.
 */
final class RandomJob {
    static final double NOISE = 0.015;

    private final Random random;
    private final Gate gate = new Gate(Policy.DEFAULT);
    private final int rows;
    private final boolean hasReruns;
    private final double[] levels;
    private JobState state = JobState.EMPTY;
    private int number;
    private double suite = 1;
    private int deleted = -1;
    private boolean isCalm;

    RandomJob(long seed) {
        random = new Random(seed);
        rows = random.nextBoolean() ? 1 + random.nextInt(4) : 12 + random.nextInt(20);
        hasReruns = random.nextBoolean();
        levels = random.doubles(rows, 10, 1000).toArray();
    }

    int rows() {
        return rows;
    }

    Random random() {
        return random;
    }

    /** From now on this row is slower by a factor. */
    void slow(int row, double factor) {
        levels[row] *= factor;
    }

    /** From now on this row is no longer measured; the first one stays. */
    void delete(int row) {
        deleted = row;
    }

    void slowAll(double factor) {
        suite *= factor;
    }

    /** From now on nothing but noise happens. */
    void calm() {
        isCalm = true;
    }

    /** The next build; empty where it was aborted. */
    Optional<GateResult> build() {
        number++;
        if (happens(0.04)) {
            return Optional.empty();
        }
        double agent = happens(0.04) ? 1 + random.nextDouble() * 0.5 : 1;
        boolean isHalf = happens(0.04);
        int slowRow = happens(0.1) ? random.nextInt(rows) : -1;
        Machine machine = happens(0.03) ? Reports.OTHER : Reports.MACHINE;
        List<Measurement> first = measure(agent, isHalf, slowRow);
        List<Report> looks = hasReruns ? List.of(Reports.on(machine, array(measure(agent, false, -1)))) : List.of();
        var input = new GateInput(
                Build.number(number),
                Reports.on(machine, array(first)),
                looks,
                new Baseline.None("benchmarks/baseline.json"),
                state);
        GateResult result = gate.decide(input);
        state = result.stateAfter();
        return Optional.of(result);
    }

    private boolean happens(double probability) {
        return random.nextDouble() < probability && !isCalm;
    }

    private List<Measurement> measure(double agent, boolean isHalf, int slowRow) {
        var measured = new ArrayList<Measurement>();
        for (int row = 0; row < rows; row++) {
            if (row > 0 && (row == deleted || isHalf && row % 2 == 0)) {
                continue;
            }
            double factor = agent * suite * (row == slowRow ? 1.1 + random.nextDouble() : 1);
            measured.add(Reports.ms(key(row), levels[row] * factor * Math.exp(NOISE * random.nextGaussian())));
        }
        return measured;
    }

    static String key(int row) {
        return "b%02d".formatted(row);
    }

    private static Measurement[] array(List<Measurement> measurements) {
        return measurements.toArray(Measurement[]::new);
    }

    /** Somebody accepts everything that is red, row by row, and the movement of the suite. */
    void acceptAll(GateResult result) {
        String machine = Reports.MACHINE.key();
        Stream<Row> worst = result.rows().stream().sorted(Comparator.comparing(Row::isWholeSuite));
        worst.forEach(row -> {
            if (row.isWholeSuite() && row.evidence().redSince() > 0) {
                state = Acceptances.movement(state, machine);
            } else if (!row.isWholeSuite() && isBad(row)) {
                state = Acceptances.newLevel(state, machine, row.id());
            } else if (row.status() == Status.MISSING) {
                state = Acceptances.missing(state, row.id());
            }
        });
    }

    static boolean isBad(Row row) {
        return switch (row.status()) {
            case REGRESSED, WARNED, UNCONFIRMED, DRIFTED -> true;
            default -> false;
        };
    }

    /** Whether a build says anything bad of a row, or of the suite that it is a part of. */
    static boolean shows(GateResult result, int row) {
        return result.rows().stream()
                .filter(each -> each.isWholeSuite() || each.id().key().equals(key(row)))
                .anyMatch(RandomJob::isBad);
    }
}
