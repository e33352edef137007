package io.jenkins.plugins.benchmarkgate.format.select;

import java.util.List;
import java.util.Optional;

/** The filter of Criterion.rs, an expression that is looked for in {@code group/function/value}. */
public final class CriterionSelector implements Selector {
    @Override
    public Optional<String> select(List<String> keys, Shell shell) {
        return keys.stream().allMatch(SafeName::isSafe) ? Expression.exactly(keys, shell) : Optional.empty();
    }
}
