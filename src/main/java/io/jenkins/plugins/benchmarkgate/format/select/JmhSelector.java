package io.jenkins.plugins.benchmarkgate.format.select;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Includes of JMH, an expression a method that is looked for in the full name, and {@code -p} for parameters. JMH gives a
 * parameter's values to all methods that have it, so they are left out where the suspects do not agree in them.
 */
public final class JmhSelector implements Selector {
    private static final Pattern KEY = Pattern.compile("([^:()]+):\\w+(?:\\((.+)\\))?");
    private static final Pattern PARAMETER = Pattern.compile("([^=,]+)=([^=,]+)");
    private static final String THREADS = "threads";

    /** Values by parameter, by method. */
    private static final class Methods {
        private final Map<String, Map<String, Set<String>>> values = new LinkedHashMap<>();

        /** False where a part of the key is not safe. */
        boolean add(String key) {
            Matcher matcher = KEY.matcher(key);
            if (!matcher.matches() || !SafeName.isSafe(matcher.group(1))) {
                return false;
            }
            Map<String, Set<String>> ofMethod =
                    values.computeIfAbsent(matcher.group(1), method -> new LinkedHashMap<>());
            return matcher.group(2) == null || addParameters(ofMethod, matcher.group(2));
        }

        private static boolean addParameters(Map<String, Set<String>> ofMethod, String parameters) {
            for (String text : parameters.split(", ", -1)) {
                Matcher parameter = PARAMETER.matcher(text);
                if (!SafeName.isSafe(text) || !parameter.matches() || !SafeName.isSafe(parameter.group(2))) {
                    return false;
                }
                ofMethod.computeIfAbsent(parameter.group(1), name -> new LinkedHashSet<>())
                        .add(parameter.group(2));
            }
            return true;
        }

        List<String> words() {
            var words = new ArrayList<String>();
            values.keySet().forEach(method -> words.add(Expression.endingLike(method)));
            common().forEach((name, of) -> words.add("-p " + name + "=" + String.join(",", of)));
            return words;
        }

        private Map<String, Set<String>> common() {
            Map<String, Set<String>> common = new LinkedHashMap<>();
            values.values().forEach(ofMethod -> ofMethod.forEach(common::putIfAbsent));
            common.entrySet()
                    .removeIf(parameter -> parameter.getKey().equals(THREADS)
                            || values.values().stream()
                                    .map(ofMethod -> ofMethod.get(parameter.getKey()))
                                    .anyMatch(of -> of != null && !of.equals(parameter.getValue())));
            return common;
        }
    }

    @Override
    public Optional<String> select(List<String> keys, Shell shell) {
        var methods = new Methods();
        for (String key : keys) {
            if (!methods.add(key)) {
                return Optional.empty();
            }
        }
        return Optional.of(String.join(" ", methods.words()));
    }
}
