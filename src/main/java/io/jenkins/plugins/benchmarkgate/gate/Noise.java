package io.jenkins.plugins.benchmarkgate.gate;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How much the gate makes of earlier builds. */
public enum Noise {
    /** History, and the correction for what the whole suite does. */
    AUTO,
    /** History, each row for itself. */
    HISTORY,
    /** The plain ratio: whatever is above the threshold is a suspect. */
    OFF;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Noise parse(String id) {
        return Arrays.stream(values())
                .filter(noise -> noise.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("noise must be one of %s, was \"%s\""
                        .formatted(Arrays.stream(values()).map(Noise::id).collect(Collectors.joining(", ")), id)));
    }
}
