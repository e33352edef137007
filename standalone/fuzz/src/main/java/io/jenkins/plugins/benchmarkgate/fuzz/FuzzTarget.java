package io.jenkins.plugins.benchmarkgate.fuzz;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What the fuzzer calls with each input; the format is told by system properties. Time and memory are not those of the
 * readers here, because the fuzzer adds to their code.
 */
public final class FuzzTarget {
    static final String FORMAT = "fuzz.format";
    static final String FIXTURES = "fuzz.fixtures";

    private static Reading reading;

    private FuzzTarget() {}

    /** Called once, before the first input. */
    public static void fuzzerInitialize() throws IOException {
        reading = Reading.of(Path.of(System.getProperty(FIXTURES)), System.getProperty(FORMAT));
    }

    /** Reads one input. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        reading.checkOutcome(input);
    }
}
