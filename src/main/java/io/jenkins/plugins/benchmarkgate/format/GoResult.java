package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Printable;
import io.jenkins.plugins.benchmarkgate.model.Repetitions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One result line of {@code go test -bench}.
 *
 * @param packageName import path, empty where the output does not name it
 * @param values by unit
 */
record GoResult(String packageName, String name, Map<String, Double> values) {
    private static final Pattern ITERATIONS = Pattern.compile("\\d{1,18}");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?([eE][-+]?\\d+)?|Inf|NaN)");
    private static final int LONGEST_NUMBER = 50;

    /** Whether iterations and a number stand there, from the word at {@code start} on. */
    static boolean isMeasured(String[] words, int start) {
        return words.length > start + 1 && ITERATIONS.matcher(words[start]).matches() && isNumber(words[start + 1]);
    }

    /**
     * Reads the pairs of number and unit that follow the iterations.
     *
     * @param start where the iterations stand
     */
    static GoResult of(String packageName, String name, String[] words, int start, ReportBuilder report)
            throws ResultFileException {
        var values = new LinkedHashMap<String, Double>();
        for (int i = start + 1; i < words.length; i += 2) {
            if (!isNumber(words[i]) || i + 1 == words.length) {
                throw report.problem("expected numbers each with its unit after \"%s\", was \"%s\""
                        .formatted(Printable.of(name), Printable.of(words[i])));
            }
            values.put(words[i + 1], Double.valueOf(words[i].replace("Inf", "Infinity")));
        }
        return new GoResult(packageName, name, values);
    }

    private static boolean isNumber(String word) {
        return word.length() <= LONGEST_NUMBER && NUMBER.matcher(word).matches();
    }

    /** The key, without the number of processors at the end of the name. */
    String keyWithout(String processors) {
        String suffix = processors.isEmpty() ? "" : "-" + processors;
        String plain = name.substring(0, name.length() - suffix.length());
        return packageName.isEmpty() ? plain : packageName + "." + plain;
    }

    void addTo(ReportBuilder report, String key, GoUnits units) throws ResultFileException {
        for (Map.Entry<String, Double> value : values.entrySet()) {
            boolean isTime = value.getKey().equals("ns/op");
            report.repeat(new Measurement(
                    key,
                    isTime ? "time" : value.getKey(),
                    "",
                    units.unit(value.getKey()),
                    units.direction(value.getKey()),
                    Locations.of(Location.VALUE, value.getValue()),
                    Double.NaN,
                    1,
                    Repetitions.ONE,
                    isTime));
        }
    }
}
