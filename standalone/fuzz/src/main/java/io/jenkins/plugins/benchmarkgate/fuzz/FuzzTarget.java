package io.jenkins.plugins.benchmarkgate.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the fuzzer calls with each input; the format is told by system properties. Time and memory are not those of the
 * readers here, because the fuzzer adds to their code.
 */
public final class FuzzTarget {
    static final String FORMAT = "fuzz.format";
    static final String FIXTURES = "fuzz.fixtures";
    static final String SUSPECTS = "fuzz.suspects";
    private static final int MOST_SUSPECTS = 1000;

    private static Reading reading;
    private static Path suspects;
    private static int suspected;

    private FuzzTarget() {}

    /** Called once, before the first input. */
    public static void fuzzerInitialize() throws IOException {
        reading = Reading.of(Path.of(System.getProperty(FIXTURES)), System.getProperty(FORMAT));
        suspects = Path.of(System.getProperty(SUSPECTS));
    }

    /** Reads one input, and keeps it for another look if it seems to take too much. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        if (reading.checkOutcome(input) && suspected < MOST_SUSPECTS) {
            Files.write(suspects.resolve("suspect-" + suspected++), input);
        }
    }
}
