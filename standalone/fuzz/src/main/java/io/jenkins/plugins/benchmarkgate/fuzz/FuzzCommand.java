package io.jenkins.plugins.benchmarkgate.fuzz;

import io.jenkins.plugins.benchmarkgate.format.Formats;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Runs the fuzzer over formats, one after the other, and prints what came of it. */
public final class FuzzCommand {
    private final List<String> formats = new ArrayList<>();
    private Path fixtures = Path.of("fixtures");
    private long inputs = 100_000;
    private long seed = 1;

    private FuzzCommand(List<String> arguments) {
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            switch (argument) {
                case "--inputs" -> inputs = Long.parseLong(rest.next());
                case "--seed" -> seed = Long.parseLong(rest.next());
                case "--fixtures" -> fixtures = Path.of(rest.next());
                default -> formats.add(known(argument));
            }
        }
        if (formats.isEmpty()) {
            formats.addAll(Formats.ids());
        }
    }

    private static String known(String format) {
        if (!Formats.ids().contains(format)) {
            throw new IllegalArgumentException(
                    "the formats are %s, was %s".formatted(String.join(", ", Formats.ids()), format));
        }
        return format;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.exit(new FuzzCommand(List.of(arguments)).run());
    }

    private int run() throws IOException, InterruptedException {
        System.out.println("| format | inputs | kept for new behaviour | branches seen | finding |");
        System.out.println("|---|---|---|---|---|");
        boolean isSound = true;
        for (String format : formats) {
            FuzzRun run = FuzzRun.start(format, fixtures, inputs, seed);
            System.out.println(run.row());
            isSound &= run.isSound();
        }
        return isSound ? 0 : 1;
    }
}
