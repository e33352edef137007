package io.jenkins.plugins.benchmarkgate.fuzz;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One run of the fuzzer over one format, in a process of its own. It begins with the fixtures and some hundred inputs made
 * of them, and keeps every input that makes the code do something new. What was kept, and what seemed to take long, is then
 * read once more without the fuzzer, and held to time and memory; so are inputs that are long by one piece repeated.
 *
 * @param log what the fuzzer printed
 * @param findings one for each input that was not stood
 */
record FuzzRun(String format, Path log, List<String> findings) {
    private static final int MADE_OF_FIXTURES = 300;
    private static final int FLOODED = 1000;
    private static final int LONGEST_INPUT = 1 << 14;
    private static final int SECONDS_OF_ONE_INPUT = 20;
    private static final int MOST_SHOWN = 5;
    private static final Pattern STATE = Pattern.compile("#(\\d+)\\s.*cov: (\\d+) ft: \\d+ corp: (\\d+)/");
    /** The readers, and the parser of JSON beneath them. */
    private static final String GUIDED_BY =
            "io.jenkins.plugins.benchmarkgate.format.**:com.fasterxml.jackson.core.json.**";

    /**
     * What the fuzzer would watch calls for that no reader makes. Its look at expressions copies the text at every step they
     * take, which was half of the time.
     */
    private static final String UNWATCHED = Stream.of(
                    "ClojureLangHooks",
                    "Deserialization",
                    "ExpressionLanguageInjection",
                    "LdapInjection",
                    "NamingContextLookup",
                    "OsCommandInjection",
                    "ReflectiveCall",
                    "RegexInjection",
                    "RegexRoadblocks",
                    "ScriptEngineInjection",
                    "ServerSideRequestForgery",
                    "SqlInjection",
                    "XPathInjection")
            .map("com.code_intelligence.jazzer.sanitizers."::concat)
            .collect(Collectors.joining(":"));

    static FuzzRun start(String format, Path fixtures, long inputs, long seed)
            throws IOException, InterruptedException {
        Path corpus = seedCorpus(format, fixtures, seed);
        Path log = Files.createDirectories(Path.of("logs")).resolve(format + ".txt");
        Path suspects = Files.createTempDirectory(Files.createDirectories(Path.of("suspects")), format);
        int exitCode = new ProcessBuilder(command(format, fixtures, inputs, seed, corpus, suspects))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        Reading reading = Reading.of(fixtures, format);
        List<String> findings = findingsAmong(corpus, reading);
        findings.addAll(findingsAmong(suspects, reading));
        findings.addAll(findingsAmong(flooded(format, fixtures, seed), reading));
        if (exitCode != 0) {
            findings.add("see " + log.toAbsolutePath());
        }
        return new FuzzRun(format, log, findings);
    }

    /** What costs too much, or fails, without the fuzzer. */
    private static List<String> findingsAmong(Path inputs, Reading reading) throws IOException {
        var findings = new ArrayList<String>();
        try (DirectoryStream<Path> kept = Files.newDirectoryStream(inputs)) {
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
        List<byte[]> contents = contents(format, fixtures);
        for (int i = 0; i < contents.size(); i++) {
            Files.write(corpus.resolve("fixture-" + i), contents.get(i));
        }
        var mutations = new Mutations(seed, contents);
        for (int i = 0; i < MADE_OF_FIXTURES; i++) {
            Files.write(corpus.resolve("mutation-" + i), mutations.next());
        }
        return corpus;
    }

    private static Path flooded(String format, Path fixtures, long seed) throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("flooded")), format);
        var mutations = new Mutations(seed, contents(format, fixtures));
        for (int i = 0; i < FLOODED; i++) {
            Files.write(folder.resolve("flooded-" + i), mutations.nextFlooded());
        }
        return folder;
    }

    private static List<byte[]> contents(String format, Path fixtures) throws IOException {
        Fixtures ofFormat = Fixtures.of(fixtures, format);
        return Stream.of(ofFormat.contents(), ofFormat.completing())
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> command(
            String format, Path fixtures, long inputs, long seed, Path corpus, Path suspects) throws IOException {
        return List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "-D%s=%s".formatted(FuzzTarget.FORMAT, format),
                "-D%s=%s".formatted(FuzzTarget.FIXTURES, fixtures),
                "-D%s=%s".formatted(FuzzTarget.SUSPECTS, suspects),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FuzzTarget.class.getName(),
                "--instrumentation_includes=" + GUIDED_BY,
                "--disabled_hooks=" + UNWATCHED,
                "-runs=" + inputs,
                "-seed=" + seed,
                "-max_len=" + LONGEST_INPUT,
                "-timeout=" + SECONDS_OF_ONE_INPUT,
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
        return "| %s | %s | %s | %s | %s |".formatted(format, tried, kept, branches, isSound() ? "none" : shown());
    }

    private String shown() {
        String first = findings.stream().limit(MOST_SHOWN).collect(Collectors.joining("<br>"));
        return findings.size() > MOST_SHOWN
                ? "%s<br>and %d more".formatted(first, findings.size() - MOST_SHOWN)
                : first;
    }
}
