package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.StoredSettings;
import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Brings settings into their stored form. */
final class Settings {
    private Settings() {}

    static StoredSettings of(Policy policy) {
        var levels = new TreeMap<String, String>();
        Arrays.stream(Event.values())
                .forEach(event -> levels.put(event.id(), policy.wanted(event).name()));
        return new StoredSettings(
                policy.threshold(),
                policy.unstableThreshold().orElse(null),
                policy.criticality().name(),
                levels,
                policy.rules().stream().map(Settings::words).toList(),
                policy.metrics().gated().stream().map(Glob::pattern).toList(),
                policy.statistic().id(),
                policy.noise().id(),
                policy.confirm(),
                policy.allowStale(),
                policy.metrics().direction().map(Direction::id).orElse(null),
                policy.metrics().unit().map(Unit::symbol).orElse(null),
                policy.aliases().newByOld());
    }

    /** The policy of stored settings; an {@link IllegalArgumentException} names what makes no sense. */
    static Policy policy(StoredSettings stored) {
        return new Policy.Builder()
                .threshold(PolicyWords.percent("threshold", stored.threshold()))
                .unstableThreshold(Optional.ofNullable(stored.unstableThreshold()))
                .criticality(PolicyWords.level("criticality", stored.criticality()))
                .levels(PolicyWords.levels(stored.levels()))
                .metrics(PolicyWords.metrics(
                        stored.metrics().isEmpty() ? Optional.empty() : Optional.of(String.join(",", stored.metrics())),
                        Optional.ofNullable(stored.direction()),
                        Optional.ofNullable(stored.unit())))
                .rules(stored.rules().stream().map(PolicyWords::rule).toList())
                .statistic(Statistic.parse(stored.statistic()))
                .allowStale(stored.allowStale())
                .noise(Noise.parse(stored.noise()))
                .confirm(stored.confirm())
                .aliases(new Aliases(stored.aliases()))
                .build();
    }

    /** The rule in the words that {@link PolicyWords#rule} understands. */
    static Map<String, String> words(RowRule rule) {
        var words = new TreeMap<String, String>();
        words.put("pattern", rule.pattern().pattern());
        put(words, "metric", rule.metric().map(Glob::pattern));
        put(words, "threshold", rule.threshold().map(Settings::plain));
        put(words, "minChange", rule.minChange().map(Settings::plain));
        put(words, "statistic", rule.statistic().map(Statistic::id));
        put(words, "direction", rule.direction().map(Direction::id));
        put(words, "unit", rule.unit().map(Unit::symbol));
        words.put("ignore", Boolean.toString(rule.ignore()));
        return words;
    }

    private static void put(Map<String, String> words, String word, Optional<String> value) {
        value.ifPresent(text -> words.put(word, text));
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).toPlainString();
    }

    private static String plain(Quantity amount) {
        return plain(amount.value()) + amount.unit().map(Unit::symbol).orElse("");
    }
}
