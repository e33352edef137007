package io.jenkins.plugins.benchmarkgate.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what a file is that people give in place of the results, and what to give instead. */
final class OtherContent {
    private static final String PRINTS = "is what %s prints for people: give the file that %s writes";

    /** Not {@code \b}, which goes back over all combining marks at each of them: the square of their number. */
    private static final String WORD_START = "(?<!\\w)";

    private static final List<Sign> BYTES = List.of(
            packed("gzip", "\\x1f\\x8b"),
            packed("zip", "PK\\x03\\x04"),
            packed("bzip2", "BZh[1-9]1AY"),
            packed("xz", "\\xfd7zXZ"),
            packed("zstd", "\\x28\\xb5\\x2f\\xfd"));

    private static final List<Sign> TEXTS = List.of(
            new Sign(
                    "\\Aversion https://git-lfs\\.github\\.com/spec/",
                    "is the pointer of Git LFS to a file, not the file: say git lfs pull"),
            new Sign("^<{7} ", "holds a merge that nobody resolved"),
            new Sign("\\A\\s*<(?i:!doctype html|html)\\b", "is an HTML page, no result file"),
            new Sign(
                    "(?:^ {0,20}|\\?>)<testsuites?[ >]",
                    "is a JUnit report, which holds no measurements of benchmarks: give the file that the tool itself"
                            + " writes, as with --reporter xml of Catch2"),
            printed(
                    "pytest-benchmark",
                    "--benchmark-json=FILE",
                    "^-{2,300}+ benchmark\\b|^={2,300}+ test session starts "),
            printed(
                    "Google Benchmark",
                    "--benchmark_out=FILE --benchmark_out_format=json",
                    "^Benchmark +Time +CPU +Iterations"),
            new Sign(
                    "^name,iterations,real_time,cpu_time,",
                    "is the CSV of Google Benchmark, which is not read: say --benchmark_out_format=json"),
            printed("hyperfine", "--export-json FILE", "^ +Time \\((?:mean ± σ|abs ≡)\\):|^\\| Command \\| Mean \\["),
            new Sign(
                    "^command,mean,stddev,median,user,system,min,max\\b",
                    "is the CSV of hyperfine, which is not read: say --export-json FILE"),
            printed(
                    "JMH",
                    "-rf json -rff FILE",
                    "^# JMH version: |^Benchmark .{0,300}\\bMode +(?:Cnt|Samples) +Score\\b"),
            new Sign("^\"Benchmark\",\"Mode\",", "is the CSV of JMH, which is not read: say -rf json"),
            printed(
                    "BenchmarkDotNet",
                    "--exporters json",
                    "^// \\*\\*\\* BenchmarkDotNet|^BenchmarkDotNet v\\d|^\\| *Method .{0,300}\\| *Mean "),
            new Sign(
                    "^Method[,;]Job[,;]AnalyzeLaunchVariance[,;]",
                    "is the CSV of BenchmarkDotNet, which is not read: say --exporters json"),
            new Sign(
                    WORD_START + "time: {1,40}\\[\\d",
                    "is what Criterion.rs prints for people: give target/criterion/**/new/estimates.json, or say"
                            + " -- --output-format bencher"),
            printed(
                    "Vitest",
                    "--outputJson FILE, or from version 5 on --reporter=json --outputFile=FILE,",
                    "^ *RUN +v\\d"),
            printed("Catch2", "--reporter xml --out FILE", "^benchmark name +samples +iterations "),
            new Sign(
                    "\\(index\\) .{1,3} Task name ",
                    "is the table that tinybench makes for people: let the script write plain JSON of its tasks"),
            printed("pyperf", "-o FILE", WORD_START + "Mean \\+- std dev: \\d"),
            printed(
                    "k6",
                    "--summary-export=FILE",
                    WORD_START + "(?:http_req_duration|iteration_duration|iterations)\\.{3,60}:"));

    private static final String CLOCK = "\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?";
    private static final Pattern TIME = Pattern.compile(
            "^\\[?(?:\\d{4}-\\d\\d-\\d\\d[T ])?" + CLOCK + "(?:Z|[+-]\\d\\d:?\\d\\d)?\\]? {1,4}", Pattern.MULTILINE);
    private static final Pattern COLOUR = Pattern.compile("\u001b(?:\\[[\\d;]{0,20}[A-Za-z]|\\(B)");
    private static final Pattern JSON =
            Pattern.compile("^(?:\\{ {0,4}(?:\"|\r?$)|\\[ {0,4}(?:\\{|\r?$))", Pattern.MULTILINE);

    private final String file;

    OtherContent(String file) {
        this.file = file;
    }

    /**
     * The error that says it, if the content is known.
     *
     * @param beginning of the file
     * @param text the same, decoded
     * @param isResult whether a text would be read as a result
     */
    Optional<ResultFileException> known(byte[] beginning, String text, Predicate<String> isResult) {
        var bytes = new String(beginning, 0, Math.min(beginning.length, 8), StandardCharsets.ISO_8859_1);
        String plain = COLOUR.matcher(text).replaceAll("");
        return first(BYTES, bytes).or(() -> first(TEXTS, plain)).or(() -> covered(text, plain, isResult));
    }

    private Optional<ResultFileException> first(List<Sign> signs, String text) {
        for (Sign sign : signs) {
            Matcher found = sign.pattern.matcher(text);
            if (found.find()) {
                int line = (int) text.substring(0, found.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count()
                        + 1;
                return Optional.of(
                        line == 1 ? problem(sign.what) : new ResultFileException(file, "", sign.what, line, 1));
            }
        }
        return Optional.empty();
    }

    /** A result that something else was printed into. */
    private Optional<ResultFileException> covered(String text, String plain, Predicate<String> isResult) {
        String bare = TIME.matcher(plain).replaceAll("");
        if (!bare.equals(plain) && isResult.test(bare)) {
            return Optional.of(
                    problem("its lines begin with a time, as in the log of a build: let the command write its"
                            + " results to a file of its own"));
        }
        if (!plain.equals(text) && isResult.test(plain)) {
            return Optional.of(problem("holds the colours of a terminal: switch them off, most tools know NO_COLOR=1"));
        }
        if (text.indexOf('\0') >= 0) {
            return Optional.of(problem("is no text"));
        }
        return !isJson(text) && JSON.matcher(text).find()
                ? Optional.of(
                        problem("begins with other text than its JSON: let the tool write its results to a file of"
                                + " their own, without what it prints besides"))
                : Optional.empty();
    }

    /** Whether the text begins as JSON does. */
    static boolean isJson(String text) {
        String visible = text.strip();
        return visible.startsWith("{") || visible.startsWith("[");
    }

    private ResultFileException problem(String what) {
        return new ResultFileException(file, what);
    }

    private static Sign packed(String how, String magic) {
        return new Sign("\\A" + magic, "is packed with " + how + ": packed files are not read, unpack it first");
    }

    private static Sign printed(String tool, String option, String expression) {
        return new Sign(expression, PRINTS.formatted(tool, option));
    }

    /** What tells one kind of content. Each expression looks at a bounded part from where it begins. */
    private record Sign(Pattern pattern, String what) {
        Sign(String expression, String what) {
            this(Pattern.compile(expression, Pattern.MULTILINE), what);
        }
    }
}
