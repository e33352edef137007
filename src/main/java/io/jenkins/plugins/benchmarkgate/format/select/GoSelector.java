package io.jenkins.plugins.benchmarkgate.format.select;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code -bench} of Go: one expression for each level of a name, with {@code /} in between. Old versions of Go split at the
 * slashes first, so the alternatives stand inside of a level. Go runs nothing that has fewer levels than the expressions, so
 * there are as many as the flattest name has. Packages are not selected.
 */
public final class GoSelector implements Selector {
    /** Package, then the name; a package that looks like the beginning of a name cannot be told from it. */
    private static final Pattern KEY = Pattern.compile("(?:.+\\.)?(Benchmark.*)");

    private static final Pattern MAY_BE_TWO_NAMES =
            Pattern.compile("\\.Benchmark.*\\.Benchmark|^Benchmark.*\\.Benchmark");

    /** The number of processors that {@code -cpu 1,2} leaves in the key, and that is no part of the name for Go. */
    private static final Pattern PROCESSORS = Pattern.compile("(.+)-\\d{1,6}");

    @Override
    public Optional<String> select(List<String> keys, Shell shell) {
        List<List<String>> names = new ArrayList<>();
        for (String key : keys) {
            Matcher matcher = KEY.matcher(key);
            if (!SafeName.isSafe(key) || MAY_BE_TWO_NAMES.matcher(key).find() || !matcher.matches()) {
                return Optional.empty();
            }
            names.add(List.of(matcher.group(1).split("/", -1)));
        }
        int levels = names.stream().mapToInt(List::size).min().orElse(0);
        var expressions = new ArrayList<String>();
        for (int level = 0; level < levels; level++) {
            Optional<String> expression = Expression.exactly(alternatives(names, level), shell);
            if (expression.isEmpty()) {
                break;
            }
            expressions.add(expression.get());
        }
        return expressions.isEmpty() ? Optional.empty() : Optional.of("-bench=" + String.join("/", expressions));
    }

    private static Set<String> alternatives(List<List<String>> names, int level) {
        Set<String> alternatives = new LinkedHashSet<>();
        for (List<String> name : names) {
            String part = name.get(level);
            alternatives.add(part);
            Matcher numbered = PROCESSORS.matcher(part);
            if (level == name.size() - 1 && numbered.matches()) {
                alternatives.add(numbered.group(1));
            }
        }
        return alternatives;
    }
}
