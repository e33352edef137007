package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.StoredSettings;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The settings of a change that let more pass than those of its target did. What is neither looser nor stricter, such as
 * another statistic, is listed too: nobody can tell.
 */
record LooserSettings(StoredSettings before, Policy after) {
    private static final String INSTEAD = "%s is %s instead of %s";

    /** A phrase for each. */
    List<String> phrases(List<Measurement> measured) {
        StoredSettings now = Settings.of(after);
        var phrases = new ArrayList<String>();
        if (now.threshold() > before.threshold()) {
            phrases.add(INSTEAD.formatted("threshold", Percent.of(now.threshold()), Percent.of(before.threshold())));
        }
        addUnstableThreshold(phrases, now);
        addLevel(phrases, "criticality", now.criticality(), before.criticality());
        before.levels().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(level ->
                        addLevel(phrases, "on." + level.getKey(), now.levels().get(level.getKey()), level.getValue()));
        addOther(phrases, "metrics", shown(now.metrics()), shown(before.metrics()));
        addOther(phrases, "statistic", now.statistic(), before.statistic());
        addOther(phrases, "noise", now.noise(), before.noise());
        if (now.confirm() > before.confirm()) {
            phrases.add(INSTEAD.formatted("confirm", now.confirm(), before.confirm()));
        }
        if (now.allowStale() && !before.allowStale()) {
            phrases.add(INSTEAD.formatted("allowStale", "true", "false"));
        }
        now.aliases().forEach((from, to) -> {
            if (!to.equals(before.aliases().get(from))) {
                phrases.add("aliases lets what is known of %s serve %s".formatted(from, to));
            }
        });
        addRules(phrases, measured);
        return phrases;
    }

    private void addUnstableThreshold(List<String> phrases, StoredSettings now) {
        Double was = before.unstableThreshold();
        Double is = now.unstableThreshold();
        if (was != null && (is == null || is > was)) {
            phrases.add(
                    INSTEAD.formatted("unstableThreshold", is == null ? "left out" : Percent.of(is), Percent.of(was)));
        }
    }

    private static void addLevel(List<String> phrases, String name, String now, String before) {
        boolean isLower = now == null || Level.valueOf(now).compareTo(Level.valueOf(before)) < 0;
        if (isLower) {
            phrases.add(INSTEAD.formatted(name, now, before));
        }
    }

    private static void addOther(List<String> phrases, String name, String now, String before) {
        if (!now.equals(before)) {
            phrases.add(INSTEAD.formatted(name, now, before));
        }
    }

    private static String shown(List<String> patterns) {
        return patterns.isEmpty() ? "the main ones" : String.join(", ", patterns);
    }

    /** What the rules do, row by row: their order and their patterns say too little. */
    private void addRules(List<String> phrases, List<Measurement> measured) {
        List<RowRule> rules = before.rules().stream().map(PolicyWords::rule).toList();
        if (rules.equals(after.rules())) {
            return;
        }
        for (Measurement each : measured) {
            RowId id = each.id();
            RowRule was =
                    rules.stream().filter(rule -> rule.matches(id)).findFirst().orElseGet(RowRule::none);
            RowRule is = after.ruleFor(id);
            if (!was.equals(is)) {
                differences(was, is, each).forEach(phrase -> phrases.add("for %s %s".formatted(id.key(), phrase)));
            }
        }
    }

    private List<String> differences(RowRule was, RowRule is, Measurement row) {
        var phrases = new ArrayList<String>();
        if (is.ignore() && !was.ignore()) {
            phrases.add(INSTEAD.formatted("ignore", "true", "false"));
        }
        double thresholdBefore = was.threshold().orElse(before.threshold());
        double thresholdNow = is.threshold().orElse(after.threshold());
        boolean isByRule = was.threshold().isPresent() || is.threshold().isPresent();
        if (isByRule && thresholdNow > thresholdBefore) {
            phrases.add(INSTEAD.formatted("threshold", Percent.of(thresholdNow), Percent.of(thresholdBefore)));
        }
        if (amount(is, row) > amount(was, row)) {
            phrases.add(INSTEAD.formatted("minChange", shown(is.minChange()), shown(was.minChange())));
        }
        if (!Objects.equals(is.statistic(), was.statistic())) {
            phrases.add(INSTEAD.formatted("statistic", id(is), id(was)));
        }
        if (!is.direction().equals(was.direction()) || !is.unit().equals(was.unit())) {
            phrases.add("direction or unit are said otherwise");
        }
        return phrases;
    }

    private static double amount(RowRule rule, Measurement row) {
        return rule.minChange().flatMap(amount -> amount.in(row.unit())).orElse(0.0);
    }

    private static String shown(Optional<Quantity> amount) {
        return amount.map(Quantity::toString).orElse("0");
    }

    private static String id(RowRule rule) {
        return rule.statistic().map(Statistic::id).orElse("that of the gate");
    }
}
