package io.jenkins.plugins.benchmarkgate.gate;

import java.util.Arrays;
import java.util.Optional;

/** What is no regression and yet worth a level of its own, set by the {@code on} parameter. */
public enum Event {
    /** A benchmark of the baseline was not measured, or cannot be compared. */
    MISSING("missing", Level.UNSTABLE),
    /** The baseline was measured on another machine. */
    MACHINE_CHANGE("machineChange", Level.UNSTABLE),
    /** A benchmark looks worse, and nothing has confirmed it yet. */
    UNCONFIRMED("unconfirmed", Level.UNSTABLE),
    /** A benchmark got worse in steps too small to be seen. */
    DRIFT("drift", Level.UNSTABLE),
    /** The whole suite got worse at once. */
    MOVEMENT("movement", Level.FAILURE),
    /** There is nothing to compare with yet. */
    NO_BASELINE("noBaseline", Level.LIST),
    /** A change request makes easier for itself what it is judged by. */
    RELAXED_BASELINE("relaxedBaseline", Level.LIST);

    private final String id;
    private final Level defaultLevel;

    Event(String id, Level defaultLevel) {
        this.id = id;
        this.defaultLevel = defaultLevel;
    }

    /** The word used in {@code on}. */
    public String id() {
        return id;
    }

    /** What it does where nothing is set, unless a regression does less. */
    public Level defaultLevel() {
        return defaultLevel;
    }

    public static Optional<Event> parse(String id) {
        return Arrays.stream(values()).filter(event -> event.id.equals(id)).findFirst();
    }
}
