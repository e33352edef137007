package io.jenkins.plugins.benchmarkgate.performance;

import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Runs commands as a user would, each in a process of its own. */
final class Processes {
    private Processes() {}

    /**
     * How long a command takes from start to exit.
     *
     * @param lastExitCode the highest exit code that is a success: {@code check} answers with 1 that something regressed
     * @return nanoseconds
     */
    static long time(List<String> command, int lastExitCode) throws IOException, InterruptedException {
        long start = System.nanoTime();
        int code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        long nanos = System.nanoTime() - start;
        if (code > lastExitCode) {
            throw new IOException("%s ended with %d".formatted(String.join(" ", command), code));
        }
        return nanos;
    }

    /** The standard output of a command that must succeed. */
    static String output(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException("%s ended with %d".formatted(String.join(" ", command), process.exitValue()));
        }
        return output.strip();
    }

    /** The program itself, or where the search path has one of this name. */
    static Optional<String> find(String program) {
        if (program.indexOf(File.separatorChar) >= 0) {
            return Optional.of(program).filter(path -> new File(path).canExecute());
        }
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> new File(folder, program))
                .filter(File::canExecute)
                .map(File::toString)
                .findFirst();
    }
}
