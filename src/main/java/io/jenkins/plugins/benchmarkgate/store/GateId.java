package io.jenkins.plugins.benchmarkgate.store;

import io.jenkins.plugins.benchmarkgate.model.Printable;
import java.util.regex.Pattern;

/** The id of a gate. It becomes part of paths and URLs, so it is checked wherever one comes in. */
public final class GateId {
    public static final String DEFAULT = "benchmark-gate";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private GateId() {}

    public static boolean isValid(String id) {
        return FORM.matcher(id).matches();
    }

    /**
     * Returns the id as it is.
     *
     * @throws IllegalArgumentException unless it is made of 1 to 64 letters, digits, {@code -} and {@code _}
     */
    public static String require(String id) {
        if (id == null || !isValid(id)) {
            throw new IllegalArgumentException("id must be 1 to 64 letters, digits, \"-\" or \"_\", was \"%s\""
                    .formatted(id == null ? "" : Printable.of(id)));
        }
        return id;
    }
}
