package io.jenkins.plugins.benchmarkgate.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What deciding costs, counted in the bytes that it asks for: a count of what is made, looked at and passed on, which no busy
 * machine changes.
 */
class DecisionCostTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Random random = new Random(9);
    private JobState state = JobState.EMPTY;
    private int number;

    @Test
    void shouldNotGrowWithTheHistoryOfAJob() {
        List<Long> costs = build(300, 60);

        assertThat(median(costs.subList(250, 300)))
                .as("with level changes looked for in every build")
                .isLessThan((long) (1.1 * median(costs.subList(20, 70))));
    }

    @Test
    void shouldGrowAsTheSuiteDoes() {
        long small = median(build(30, 100).subList(15, 30));
        state = JobState.EMPTY;

        long large = median(build(30, 1000).subList(15, 30));

        assertThat(large).isBetween(5 * small, 11 * small);
    }

    private List<Long> build(int builds, int rows) {
        var costs = new ArrayList<Long>();
        for (int build = 0; build < builds; build++) {
            Measurement[] suite = suite(rows, build);
            var input = new GateInput(
                    Build.number(++number), Reports.of(suite), List.of(), new Baseline.EarlierBuilds(10), state);
            long before = THREADS.getCurrentThreadAllocatedBytes();
            GateResult result = new Gate(Policy.DEFAULT).decide(input);
            costs.add(THREADS.getCurrentThreadAllocatedBytes() - before);
            state = result.stateAfter();
        }
        return costs;
    }

    /** Every fifth row takes a lasting step now and then. */
    private Measurement[] suite(int rows, int build) {
        return IntStream.range(0, rows)
                .mapToObj(row -> {
                    double level = row % 5 == 0 && (build + row) / 40 % 2 == 1 ? 75 : 100;
                    return Reports.ms("row %04d".formatted(row), level * (1 + 0.01 * random.nextGaussian()));
                })
                .toArray(Measurement[]::new);
    }

    private static long median(List<Long> costs) {
        var sorted = new ArrayList<>(costs);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
