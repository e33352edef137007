package io.jenkins.plugins.benchmarkgate.format.select;

import java.util.List;
import java.util.Optional;

/** {@code --benchmark_filter} of Google Benchmark, an expression that is looked for in the whole name. */
public final class GoogleBenchmarkSelector implements Selector {
    @Override
    public Optional<String> select(List<String> keys, Shell shell) {
        return keys.stream().allMatch(SafeName::isSafe)
                ? Expression.exactly(keys, shell).map(expression -> "--benchmark_filter=" + expression)
                : Optional.empty();
    }
}
