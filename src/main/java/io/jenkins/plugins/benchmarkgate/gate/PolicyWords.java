package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Printable;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Understands the words of users, the same in a Pipeline, a form and on the command line. An unknown word is an
 * {@link IllegalArgumentException} that names it and lists the known ones: an ignored setting would be a silent green.
 */
public final class PolicyWords {
    /** The words of one element of the parameter {@code rules}. */
    public static final Set<String> RULE_WORDS =
            Set.of("pattern", "metric", "threshold", "minChange", "statistic", "direction", "unit", "ignore");

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,12}(\\.\\d{1,12})?");

    private PolicyWords() {}

    /** The level with this word, such as {@code UNSTABLE}. */
    public static Level level(String parameter, String word) {
        return Arrays.stream(Level.values())
                .filter(level -> level.name().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        unknown(parameter, word, Arrays.stream(Level.values()).map(Level::name)));
    }

    /** The levels of the parameter {@code on}, event by event. */
    public static Map<Event, Level> levels(Map<String, ?> on) {
        var levels = new EnumMap<Event, Level>(Event.class);
        on.forEach((word, level) -> {
            String event = String.valueOf(word);
            levels.put(event(event), level("on." + event, String.valueOf(level)));
        });
        return levels;
    }

    private static Event event(String word) {
        return Event.parse(word)
                .orElseThrow(
                        () -> unknown("on", word, Arrays.stream(Event.values()).map(Event::id)));
    }

    /** One element of the parameter {@code rules}. */
    public static RowRule rule(Map<String, ?> words) {
        var texts = new TreeMap<String, String>();
        words.forEach((word, value) -> texts.put(known(word), required(word, value)));
        String pattern = texts.get("pattern");
        if (pattern == null) {
            throw new IllegalArgumentException("a rule needs a pattern, has only " + shown(texts.toString()));
        }
        return new RowRule(
                new Glob(pattern),
                word(texts, "metric").map(Glob::new),
                word(texts, "threshold").map(text -> percent("threshold of the rule " + pattern, text)),
                word(texts, "minChange").map(text -> Quantity.parse("minChange of the rule " + pattern, text)),
                word(texts, "statistic").map(Statistic::parse),
                word(texts, "direction").map(text -> direction("direction of the rule " + pattern, text)),
                word(texts, "unit").map(text -> unit("unit of the rule " + pattern, text)),
                word(texts, "ignore")
                        .map(text -> bool("ignore of the rule " + pattern, text))
                        .orElse(false));
    }

    /** The metrics that are gated and what the results do not say of them, as the parameters of the same names say it. */
    public static MetricPolicy metrics(Optional<String> metrics, Optional<String> direction, Optional<String> unit) {
        return new MetricPolicy(
                metrics.map(PolicyWords::metricPatterns).orElse(List.of()),
                direction.map(word -> direction("direction", word)),
                unit.map(symbol -> unit("unit", symbol)));
    }

    /** Patterns of metrics, separated by commas. */
    public static List<Glob> metricPatterns(String metrics) {
        List<Glob> patterns = Arrays.stream(metrics.split(","))
                .map(String::strip)
                .filter(pattern -> !pattern.isEmpty())
                .map(Glob::new)
                .toList();
        if (patterns.isEmpty()) {
            throw new IllegalArgumentException("metrics names no metric");
        }
        return patterns;
    }

    /** A percentage above 0, given as a number or as its digits. */
    public static double percent(String parameter, Object value) {
        if (value instanceof Number number) {
            return Percent.requirePositive(parameter, number.doubleValue());
        }
        String text = String.valueOf(value).strip();
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "%s must be a number of percent such as 20, was \"%s\"".formatted(parameter, shown(text)));
        }
        return Percent.requirePositive(parameter, Double.parseDouble(text));
    }

    /** {@code smaller} or {@code bigger}, whichever is better. */
    public static Direction direction(String parameter, String word) {
        return Stream.of(Direction.SMALLER, Direction.BIGGER)
                .filter(direction -> direction.id().equals(word))
                .findFirst()
                .orElseThrow(() -> unknown(
                        parameter,
                        word,
                        Stream.of(Direction.SMALLER, Direction.BIGGER).map(Direction::id)));
    }

    /** A unit by its symbol, {@code ns}. */
    public static Unit unit(String parameter, String symbol) {
        return Unit.parse(symbol)
                .orElseThrow(() ->
                        new IllegalArgumentException("%s: unknown unit \"%s\"".formatted(parameter, shown(symbol))));
    }

    private static boolean bool(String parameter, String word) {
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            default -> throw unknown(parameter, word, Stream.of("true", "false"));
        };
    }

    private static String known(String word) {
        if (!RULE_WORDS.contains(word)) {
            throw unknown("rules", word, RULE_WORDS.stream().sorted());
        }
        return word;
    }

    private static String required(String word, Object value) {
        if (value == null) {
            throw new IllegalArgumentException("rules: \"%s\" has no value".formatted(word));
        }
        return value.toString();
    }

    private static Optional<String> word(Map<String, String> texts, String word) {
        return Optional.ofNullable(texts.get(word));
    }

    private static IllegalArgumentException unknown(String parameter, String word, Stream<String> known) {
        return new IllegalArgumentException("%s: unknown word \"%s\"; known are %s"
                .formatted(parameter, shown(word), known.collect(Collectors.joining(", "))));
    }

    private static String shown(String word) {
        return Printable.of(word);
    }
}
