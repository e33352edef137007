package io.jenkins.plugins.benchmarkgate.fuzz;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One run of the fuzzer over one format, in a process of its own. It begins with the fixtures and some hundred inputs made
 * of them, and keeps every input that makes the code do something new. What was kept is then read once more without the
 * fuzzer, and held to time and memory.
 *
 * @param log what the fuzzer printed
 * @param findings one for each input that was not stood
 */
record FuzzRun(String format, Path log, List<String> findings) {
    private static final int MADE_OF_FIXTURES = 300;
    private static final int LONGEST_INPUT = 1 << 14;
    private static final Pattern STATE = Pattern.compile("#(\\d+)\\s.*cov: (\\d+) ft: \\d+ corp: (\\d+)/");
    /** The readers, and the parser of JSON beneath them. */
    private static final String GUIDED_BY =
            "io.jenkins.plugins.benchmarkgate.format.**:com.fasterxml.jackson.core.json.**";

    static FuzzRun start(String format, Path fixtures, long inputs, long seed)
            throws IOException, InterruptedException {
        Path corpus = seedCorpus(format, fixtures, seed);
        Path log = Files.createDirectories(Path.of("logs")).resolve(format + ".txt");
        int exitCode = new ProcessBuilder(command(format, fixtures, inputs, seed, corpus))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        List<String> findings = findingsAmong(corpus, Reading.of(fixtures, format));
        if (exitCode != 0) {
            findings.add("see " + log.toAbsolutePath());
        }
        return new FuzzRun(format, log, findings);
    }

    /** What was kept and costs too much, or fails, without the fuzzer. */
    private static List<String> findingsAmong(Path corpus, Reading reading) throws IOException {
        var findings = new ArrayList<String>();
        try (DirectoryStream<Path> kept = Files.newDirectoryStream(corpus)) {
            for (Path input : kept) {
                try {
                    reading.check(Files.readAllBytes(input));
                } catch (AssertionError | RuntimeException e) {
                    findings.add("%s: %s".formatted(input.toAbsolutePath(), e));
                }
            }
        }
        return findings;
    }

    private static Path seedCorpus(String format, Path fixtures, long seed) throws IOException {
        Path corpus = Files.createTempDirectory(Files.createDirectories(Path.of("corpus")), format);
        List<byte[]> contents = Fixtures.of(fixtures, format).contents();
        for (int i = 0; i < contents.size(); i++) {
            Files.write(corpus.resolve("fixture-" + i), contents.get(i));
        }
        var mutations = new Mutations(seed, contents);
        for (int i = 0; i < MADE_OF_FIXTURES; i++) {
            Files.write(corpus.resolve("mutation-" + i), mutations.next());
        }
        return corpus;
    }

    private static List<String> command(String format, Path fixtures, long inputs, long seed, Path corpus)
            throws IOException {
        return List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "-D%s=%s".formatted(FuzzTarget.FORMAT, format),
                "-D%s=%s".formatted(FuzzTarget.FIXTURES, fixtures),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FuzzTarget.class.getName(),
                "--instrumentation_includes=" + GUIDED_BY,
                "--disabled_hooks=com.code_intelligence.jazzer.**",
                "-runs=" + inputs,
                "-seed=" + seed,
                "-max_len=" + LONGEST_INPUT,
                "-artifact_prefix=" + Files.createDirectories(Path.of("findings")) + "/" + format + "-",
                corpus.toString());
    }

    boolean isSound() {
        return findings.isEmpty();
    }

    /** A row of the table. */
    String row() throws IOException {
        String tried = "";
        String branches = "";
        String kept = "";
        for (String line : Files.readAllLines(log)) {
            Matcher state = STATE.matcher(line);
            if (state.find()) {
                tried = state.group(1);
                branches = state.group(2);
                kept = state.group(3);
            }
        }
        return "| %s | %s | %s | %s | %s |"
                .formatted(format, tried, kept, branches, isSound() ? "none" : String.join("<br>", findings));
    }
}
