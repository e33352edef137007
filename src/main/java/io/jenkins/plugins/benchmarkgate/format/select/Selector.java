package io.jenkins.plugins.benchmarkgate.format.select;

import java.util.List;
import java.util.Optional;

/** How a tool is told to measure some of its benchmarks only. It may measure more than those, never fewer. */
public interface Selector {
    /** For tools that cannot be told. */
    Selector NONE = (keys, shell) -> Optional.empty();

    /**
     * The arguments that select benchmarks.
     *
     * @param keys of the benchmarks, without a suffix of ours; not empty
     * @return words with one space in between; empty where these benchmarks cannot be selected safely
     */
    Optional<String> select(List<String> keys, Shell shell);
}
