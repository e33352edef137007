package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.StoredSettings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Brings a policy into the words in which users say it, and back. */
public final class PolicyForm {
    /**
     * Settings in the words of the step. What is at its default is left out.
     *
     * @param words parameter and value, {@code threshold} and {@code 20}
     * @param on event and level
     * @param rules word and value of each rule, in order
     * @param aliases new key by old key
     */
    public record Words(
            Map<String, String> words,
            Map<String, String> on,
            List<Map<String, String>> rules,
            Map<String, String> aliases) {
        /** Nothing but defaults. */
        public static final Words DEFAULT = new Words(Map.of(), Map.of(), List.of(), Map.of());

        public Words {
            words = Map.copyOf(words);
            on = Map.copyOf(on);
            rules = rules.stream().map(Map::copyOf).toList();
            aliases = Map.copyOf(aliases);
        }
    }

    private static final List<String> WORDS = List.of(
            "threshold",
            "unstableThreshold",
            "criticality",
            "metrics",
            "direction",
            "unit",
            "statistic",
            "noise",
            "confirm");

    private PolicyForm() {}

    /** The words of stored settings; the defaults where an earlier version stored none. */
    public static Words of(StoredSettings stored) {
        return stored == null ? Words.DEFAULT : of(Settings.policy(stored));
    }

    /** The words of a policy that are not at their default. */
    public static Words of(Policy policy) {
        var words = new TreeMap<String, String>();
        put(words, "threshold", number(policy.threshold()), number(Policy.DEFAULT_THRESHOLD));
        policy.unstableThreshold().ifPresent(percent -> words.put("unstableThreshold", number(percent)));
        put(
                words,
                "criticality",
                policy.criticality().name(),
                Policy.DEFAULT.criticality().name());
        MetricPolicy metrics = policy.metrics();
        put(words, "metrics", metrics.gated().stream().map(Glob::pattern).collect(Collectors.joining(",")), "");
        metrics.direction().ifPresent(direction -> words.put("direction", direction.id()));
        metrics.unit().ifPresent(unit -> words.put("unit", unit.symbol()));
        put(words, "statistic", policy.statistic().id(), Statistic.AUTO.id());
        put(words, "noise", policy.noise().id(), Noise.AUTO.id());
        put(words, "confirm", Integer.toString(policy.confirm()), "1");
        var on = new TreeMap<String, String>();
        policy.levels()
                .forEach((event, level) ->
                        put(on, event.id(), level.name(), event.defaultLevel().name()));
        return new Words(
                words,
                on,
                policy.rules().stream().map(PolicyForm::of).toList(),
                policy.aliases().newByOld());
    }

    private static Map<String, String> of(RowRule rule) {
        Map<String, String> words = Settings.words(rule);
        words.remove("ignore", "false");
        rule.threshold().ifPresent(percent -> words.put("threshold", number(percent)));
        return words;
    }

    private static void put(Map<String, String> words, String word, String value, String byDefault) {
        if (!value.equals(byDefault)) {
            words.put(word, value);
        }
    }

    private static String number(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    /** The policy of these words; an {@link IllegalArgumentException} names the one that makes no sense. */
    public static Policy policy(Words stored) {
        Map<String, String> words = stored.words();
        words.keySet().stream()
                .filter(word -> !WORDS.contains(word))
                .findFirst()
                .ifPresent(word -> {
                    throw new IllegalArgumentException("unknown setting \"%s\"".formatted(word));
                });
        return new Policy.Builder()
                .threshold(percent(words, "threshold").orElse(Policy.DEFAULT_THRESHOLD))
                .unstableThreshold(percent(words, "unstableThreshold"))
                .criticality(word(words, "criticality")
                        .map(level -> PolicyWords.level("criticality", level))
                        .orElse(Policy.DEFAULT.criticality()))
                .levels(PolicyWords.levels(stored.on()))
                .metrics(PolicyWords.metrics(word(words, "metrics"), word(words, "direction"), word(words, "unit")))
                .rules(stored.rules().stream().map(PolicyWords::rule).toList())
                .statistic(word(words, "statistic").map(Statistic::parse).orElse(Statistic.AUTO))
                .allowStale(true) // what was judged once is as old now as it was then
                .noise(word(words, "noise").map(Noise::parse).orElse(Noise.AUTO))
                .confirm(word(words, "confirm").map(PolicyForm::builds).orElse(1))
                .aliases(new Aliases(stored.aliases()))
                .build();
    }

    private static int builds(String confirm) {
        if (!confirm.matches("[1-9]\\d{0,2}")) {
            throw new IllegalArgumentException("confirm must be a number of builds from 1 to 999");
        }
        return Integer.parseInt(confirm);
    }

    private static Optional<Double> percent(Map<String, String> words, String word) {
        return word(words, word).map(text -> PolicyWords.percent(word, text));
    }

    private static Optional<String> word(Map<String, String> words, String word) {
        return Optional.ofNullable(words.get(word));
    }

    /**
     * The same with other words; an empty value goes back to the default.
     *
     * @param rule words of a rule that comes before the others; none where it is empty
     */
    public static Words with(Words stored, Map<String, String> changes, Map<String, String> rule) {
        var words = new TreeMap<>(stored.words());
        words.putAll(changes);
        words.values().removeIf(String::isEmpty);
        var rules = new ArrayList<>(stored.rules());
        if (!rule.isEmpty()) {
            rules.add(0, rule);
        }
        return of(policy(new Words(words, stored.on(), rules, stored.aliases())));
    }

    /** What to write into a Jenkinsfile, {@code benchmarkGate threshold: 10, rules: [[pattern: '*db*', threshold: 35]]}. */
    public static String line(Words stored) {
        var arguments = new LinkedHashMap<String, String>();
        for (String word : WORDS) {
            if (stored.words().containsKey(word)) {
                arguments.put(word, literal(word, stored.words().get(word)));
            }
        }
        if (!stored.on().isEmpty()) {
            arguments.put("on", map(new TreeMap<>(stored.on())));
        }
        if (!stored.rules().isEmpty()) {
            arguments.put(
                    "rules",
                    stored.rules().stream()
                            .map(rule -> map(new TreeMap<>(rule)))
                            .collect(Collectors.joining(", ", "[", "]")));
        }
        if (!stored.aliases().isEmpty()) {
            arguments.put(
                    "aliases",
                    new TreeMap<>(stored.aliases())
                            .entrySet().stream()
                                    .map(alias -> "[from: %s, to: %s]"
                                            .formatted(quoted(alias.getKey()), quoted(alias.getValue())))
                                    .collect(Collectors.joining(", ", "[", "]")));
        }
        return arguments.isEmpty()
                ? "benchmarkGate()"
                : arguments.entrySet().stream()
                        .map(argument -> argument.getKey() + ": " + argument.getValue())
                        .collect(Collectors.joining(", ", "benchmarkGate ", ""));
    }

    private static String map(Map<String, String> words) {
        return words.entrySet().stream()
                .map(word -> word.getKey() + ": " + literal(word.getKey(), word.getValue()))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String literal(String word, String value) {
        return switch (word) {
            case "threshold", "unstableThreshold", "confirm", "ignore" -> value;
            default -> quoted(value);
        };
    }

    /** A Groovy text that ends where it should, whatever is in it. */
    static String quoted(String value) {
        var text = new StringBuilder("'");
        for (char character : value.toCharArray()) {
            if (character == '\\' || character == '\'') {
                text.append('\\').append(character);
            } else if (character < ' ' || character > '~') {
                text.append("\\u%04x".formatted((int) character));
            } else {
                text.append(character);
            }
        }
        return text.append('\'').toString();
    }
}
