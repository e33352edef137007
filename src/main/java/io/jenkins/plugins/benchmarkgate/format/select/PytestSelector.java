package io.jenkins.plugins.benchmarkgate.format.select;

import java.util.List;
import java.util.Optional;

/** Node ids, {@code tests/test_x.py::Suite::test_y[100]}: pytest takes them as they are. */
public final class PytestSelector implements Selector {
    @Override
    public Optional<String> select(List<String> keys, Shell shell) {
        return keys.stream().allMatch(key -> SafeName.isSafeWithBrackets(key) && key.contains("::"))
                ? Optional.of(String.join(" ", keys))
                : Optional.empty();
    }
}
