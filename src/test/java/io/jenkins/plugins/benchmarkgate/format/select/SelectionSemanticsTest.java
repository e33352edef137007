package io.jenkins.plugins.benchmarkgate.format.select;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.format.Formats;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What each tool runs of a suite when it is given a selection. The tools' rules are played here with expressions of Java: of
 * the signs that a selection may hold all dialects have the same idea. What the real tools did with the same suites is in
 * {@code docs/rerun.md}.
 */
class SelectionSemanticsTest {
    private static final Pattern KEY_OF_JMH = Pattern.compile("([^:()]+):\\w+(?:\\((.+)\\))?");

    /** A tool, a suite of it in which names begin and end like others, and whether it runs a benchmark of a selection. */
    enum Tool {
        PYTEST(
                "pytest-benchmark",
                (selection, key) -> List.of(selection.split(" ")).contains(key),
                "tests/test_x.py::test_a",
                "tests/test_x.py::test_a1",
                "tests/test_x.py::test_p[1]",
                "tests/test_x.py::test_p[10]",
                "tests/test_x.py::test_p[a-b]",
                "tests/test_x.py::test_p[x/y]",
                "tests/test_x.py::test_p[a=b,c]",
                "tests/test_x.py::test_p[+]",
                "tests/test_x.py::TestC::test_a"),
        JMH(
                "jmh",
                Tool::jmhRuns,
                "org.x.Sort.run:avgt(size=10, kind=a.b)",
                "org.x.Sort.run:avgt(size=10, kind=k-1)",
                "org.x.Sort.run:avgt(size=100, kind=a.b)",
                "org.x.Sort.run2:avgt(size=10, kind=a.b)",
                "org.x.Sort.Inner.run:avgt(n=1)",
                "org.x.Parse.run:avgt",
                "org.x.Parse.threaded:avgt(threads=2)"),
        GOOGLE(
                "google-benchmark",
                (selection, key) -> finds(selection.replaceFirst("^--benchmark_filter=", ""), key),
                "BM_Copy",
                "BM_Copy/64",
                "BM_Copy/640",
                "BM_Copy/64/8",
                "BM_Copy2/64",
                "x.BM_Copy/64",
                "BM_a+b",
                "BM_t/real_time/threads:2",
                "BM_m/min_time:0.010"),
        GO(
                "go",
                (selection, key) -> goRuns(selection.replaceFirst("^-bench=", ""), key),
                "example.org/x.BenchmarkFlat",
                "example.org/x.BenchmarkFlat2",
                "example.org/x.BenchmarkParse/size=1",
                "example.org/x.BenchmarkParse/size=10",
                "example.org/x.BenchmarkParse/deep/one",
                "example.org/x.BenchmarkParse/deep/two",
                "example.org/x.BenchmarkParse/n-2",
                "example.org/x.BenchmarkParse/a+b",
                "example.org/x.BenchmarkParseAll/size=1"),
        VITEST(
                "vitest",
                Tool::vitestRuns,
                "src/a.bench.ts > sorting > quick",
                "src/a.bench.ts > sorting > quick2",
                "src/a.bench.ts > sorting > quick sort",
                "src/a.bench.ts > sorting > inner > quick",
                "src/a.bench.ts > top",
                "src/b.bench.ts > sorting > quick",
                "src/b.bench.ts > sorting > merge"),
        CRITERION(
                "criterion",
                Tool::finds,
                "sort",
                "sorting",
                "sort/quick/1",
                "sort/quick/10",
                "sort/merge/10",
                "sort/a+b",
                "x::y");

        private final String format;
        private final BiPredicate<String, String> runs;
        private final List<String> suite;

        Tool(String format, BiPredicate<String, String> runs, String... suite) {
            this.format = format;
            this.runs = runs;
            this.suite = List.of(suite);
        }

        private static boolean finds(String expression, String name) {
            return Pattern.compile(expression).matcher(name).find();
        }

        /** An expression for each level; a benchmark that has fewer is not measured. */
        private static boolean goRuns(String selection, String key) {
            String[] levels = key.substring(key.lastIndexOf('.', key.indexOf("Benchmark")) + 1)
                    .split("/");
            String[] expressions = selection.split("/");
            return expressions.length <= levels.length
                    && Stream.iterate(0, level -> level + 1)
                            .limit(expressions.length)
                            .allMatch(level -> finds(expressions[level], levels[level]));
        }

        /** Includes are looked for in the name of the method, {@code -p} counts for every method that has the parameter. */
        private static boolean jmhRuns(String selection, String key) {
            Matcher parts = KEY_OF_JMH.matcher(key);
            assertThat(parts.matches()).isTrue();
            Map<String, String> own = new LinkedHashMap<>();
            if (parts.group(2) != null) {
                Arrays.stream(parts.group(2).split(", "))
                        .map(each -> each.split("="))
                        .forEach(each -> own.put(each[0], each[1]));
            }
            var words = new ArrayList<>(List.of(selection.split(" ")));
            boolean isIncluded = false;
            for (int word = 0; word < words.size(); word++) {
                if (words.get(word).equals("-p")) {
                    String[] given = words.get(++word).split("=");
                    if (own.containsKey(given[0])
                            && !List.of(given[1].split(",")).contains(own.get(given[0]))) {
                        return false;
                    }
                } else {
                    isIncluded |= finds(words.get(word), parts.group(1));
                }
            }
            return isIncluded;
        }

        /** Files by a part of their name, and an expression that is looked for in the names with a space in between. */
        private static boolean vitestRuns(String selection, String key) {
            List<String> words = List.of(selection.split(" "));
            int option = words.indexOf("-t");
            String file = key.substring(0, key.indexOf(" > "));
            String name = key.substring(file.length() + 3).replace(" > ", " ");
            List<String> files = option < 0 ? words : words.subList(0, option);
            return files.stream().anyMatch(file::contains) && (option < 0 || finds(words.get(option + 1), name));
        }

        Set<String> run(String selection) {
            return suite.stream().filter(key -> runs.test(selection, key)).collect(Collectors.toSet());
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldRunAllSuspectsWhicheverTheyAre(Tool tool) {
        int few = 1 << tool.suite.size();
        for (int chosen = 1; chosen < few; chosen++) {
            List<String> suspects = chosen(tool, chosen);
            for (Shell shell : Shell.values()) {
                String selection = Formats.selection(tool.format, suspects, shell);
                if (!selection.isEmpty()) {
                    assertThat(tool.run(selection))
                            .as("%s: %s", shell, selection)
                            .containsAll(suspects);
                }
            }
        }
    }

    /** A single suspect, where no name of the suite ends like it and no sign of it stands for others. */
    @ParameterizedTest
    @EnumSource
    void shouldRunOneSuspectAloneInAShellThatLetsItSaySo(Tool tool) {
        for (String suspect : tool.suite) {
            String selection = Formats.selection(tool.format, List.of(suspect), Shell.SH);

            assertThat(tool.run(selection).stream().filter(key -> !isMoreThanAsked(tool, suspect, key)))
                    .as(selection)
                    .containsExactly(suspect);
        }
    }

    /** What docs/rerun.md says: groups of Vitest that end alike, and levels of Go below one that is asked for. */
    private static boolean isMoreThanAsked(Tool tool, String suspect, String key) {
        return switch (tool) {
            case VITEST -> !key.equals(suspect) && key.endsWith(suspect.substring(suspect.lastIndexOf(" > ")));
            case GO -> key.startsWith(suspect + "/") || suspect.endsWith("-2") && key.endsWith("/n");
            default -> false;
        };
    }

    private static List<String> chosen(Tool tool, int bits) {
        var suspects = new ArrayList<String>();
        for (int place = 0; place < tool.suite.size(); place++) {
            if ((bits >> place & 1) == 1) {
                suspects.add(tool.suite.get(place));
            }
        }
        return suspects;
    }
}
