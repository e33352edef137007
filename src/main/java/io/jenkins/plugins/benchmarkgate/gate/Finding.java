package io.jenkins.plugins.benchmarkgate.gate;

/** What one threshold says of a row before anybody looked a second time; the most urgent last. */
enum Finding {
    /** No candidate. */
    NOTHING,
    /** A candidate within what the benchmark has done before. */
    WITHIN,
    /** A candidate while the earlier builds are too few to tell. */
    LEARNING,
    /** A candidate against a fixed baseline that nothing corroborates yet. */
    UNCONFIRMED,
    SUSPECT
}
