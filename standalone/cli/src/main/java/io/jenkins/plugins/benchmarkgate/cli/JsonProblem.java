package io.jenkins.plugins.benchmarkgate.cli;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;

/** What is wrong with a JSON file of the user, in one line and without the names of classes. */
final class JsonProblem {
    private JsonProblem() {}

    /** What the parser stumbled over, and where. */
    static String of(JsonProcessingException cause) {
        String message = cause.getOriginalMessage();
        return (message.startsWith("Unexpected end-of-input") ? "is cut off" : "is not JSON: " + message)
                + place(cause.getLocation());
    }

    /** {@code  (line 3, column 7)}; empty where it is not known. */
    static String place(JsonLocation location) {
        return location == null
                ? ""
                : " (line %d, column %d)"
                        .formatted(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
