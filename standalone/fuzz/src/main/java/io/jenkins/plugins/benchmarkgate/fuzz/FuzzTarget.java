package io.jenkins.plugins.benchmarkgate.fuzz;

import java.io.IOException;
import java.nio.file.Path;

/** What the fuzzer calls with each input; the format is told by system properties. */
public final class FuzzTarget {
    static final String FORMAT = "fuzz.format";
    static final String FIXTURES = "fuzz.fixtures";

    private static Reading reading;

    private FuzzTarget() {}

    /** Called once, before the first input. */
    public static void fuzzerInitialize() throws IOException {
        String format = System.getProperty(FORMAT);
        Fixtures fixtures = Fixtures.of(Path.of(System.getProperty(FIXTURES)), format);
        reading = new Reading(format, fixtures.companions(), fixtures.contents().get(0));
    }

    /** Reads one input. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        reading.check(input);
    }
}
