package io.jenkins.plugins.benchmarkgate.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The command line as a user meets it, in a folder of its own. */
record Cli(Path folder) {
    /**
     * What a command did.
     *
     * @param out its standard output
     * @param err its standard error
     */
    record Outcome(int code, String out, String err) {
        String lastLine() {
            return out.lines().reduce((first, second) -> second).orElse("");
        }
    }

    Outcome run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Main.commandLine(folder)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Outcome(code, out.toString(), err.toString());
    }

    /** Writes the default results, in milliseconds by name. */
    Cli current(Map<String, Double> millis) throws IOException {
        return file("benchmarks/current.json", pytest(millis));
    }

    /** Writes the default baseline, in milliseconds by name. */
    Cli baseline(Map<String, Double> millis) throws IOException {
        return file("benchmarks/baseline.json", pytest(millis));
    }

    Cli file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return this;
    }

    String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    /** A file as pytest-benchmark writes it, every round of a benchmark like the other. */
    static String pytest(Map<String, Double> millis) {
        return pytest(millis, "AMD EPYC");
    }

    static String pytest(Map<String, Double> millis, String cpu) {
        return """
                {"machine_info": {"machine": "x86_64", "system": "Linux", "python_implementation": "CPython",
                "python_version": "3.11.7", "cpu": {"brand_raw": "%s", "count": 4}},
                "commit_info": {"id": "1a2b3c"}, "version": "5.2.3", "datetime": "2026-11-24T16:28:11+00:00",
                "benchmarks": [%s]}
                """.formatted(
                        cpu,
                        millis.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(entry -> benchmark(entry.getKey(), entry.getValue() / 1000))
                                .collect(Collectors.joining(",\n")));
    }

    private static String benchmark(String name, double seconds) {
        return String.format(Locale.ROOT, """
                {"group": null, "name": "%1$s", "fullname": "%1$s", "params": null, "param": null, "extra_info": {},
                "options": {"timer": "perf_counter"}, "stats": {"min": %2$s, "max": %2$s, "mean": %2$s, "stddev": 0,
                "rounds": 20, "median": %2$s, "iqr": 0, "q1": %2$s, "q3": %2$s, "iqr_outliers": 0,
                "stddev_outliers": 0, "outliers": "0;0", "ld15iqr": %2$s, "hd15iqr": %2$s, "ops": 1, "total": 1,
                "iterations": 1}}""", name, seconds);
    }
}
