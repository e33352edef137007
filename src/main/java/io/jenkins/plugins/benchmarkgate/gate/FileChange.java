package io.jenkins.plugins.benchmarkgate.gate;

/** What happened to the value of a row in the baseline file since the last gated build. */
enum FileChange {
    NONE,
    /** Another value, which is a refresh of what the history knows. */
    REFRESHED,
    /** Another value that the history does not know: somebody accepted a new level. */
    NEW_LEVEL
}
