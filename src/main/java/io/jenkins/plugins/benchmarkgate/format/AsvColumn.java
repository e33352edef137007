package io.jenkins.plugins.benchmarkgate.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One column of a row of asv: a number for each combination, the values of each parameter, or a text.
 *
 * @param numbers {@code null} for what is no number
 * @param parameters the values of each parameter, as Python shows them
 * @param text empty where the column is none
 */
record AsvColumn(List<Double> numbers, List<List<String>> parameters, String text) {
    static final AsvColumn NONE = new AsvColumn(List.of(), List.of(), "");
    private static final int MOST_COMBINATIONS = 100_000;

    /** Reads a text, a number or an array of numbers or of arrays of text; what is deeper is passed over. */
    static AsvColumn read(JsonCursor cursor) throws IOException {
        if (cursor.isText()) {
            return new AsvColumn(List.of(), List.of(), cursor.text());
        }
        var column = new AsvColumn(new ArrayList<>(), new ArrayList<>(), "");
        if (cursor.isArray()) {
            cursor.array(() -> column.element(cursor));
        } else {
            column.element(cursor);
        }
        if (column.numbers.size() > MOST_COMBINATIONS) {
            throw cursor.problem(tooMany());
        }
        return column;
    }

    private void element(JsonCursor cursor) throws IOException {
        if (cursor.isArray()) {
            var values = new ArrayList<String>();
            cursor.array(() -> {
                if (cursor.isArray() || cursor.isObject()) {
                    cursor.skip();
                } else if (values.size() < MOST_COMBINATIONS) {
                    values.add(cursor.text());
                }
            });
            parameters.add(values);
        } else if (cursor.isNumber()) {
            numbers.add(cursor.number());
        } else {
            numbers.add(null);
            cursor.skip();
        }
    }

    /** Checks how many combinations the parameters have; of other columns nobody asks for any. */
    AsvColumn checkCombinations(ReportBuilder.Place place) throws ResultFileException {
        long combinations = 1;
        for (List<String> values : parameters) {
            combinations = Math.min(MOST_COMBINATIONS + 1L, combinations * Math.max(1, values.size()));
        }
        if (combinations > MOST_COMBINATIONS) {
            throw place.problem(tooMany());
        }
        return this;
    }

    private static String tooMany() {
        return String.format(Locale.ROOT, "there are more than %,d combinations of parameters", MOST_COMBINATIONS);
    }

    Double number(int index) {
        return index < numbers.size() ? numbers.get(index) : null;
    }

    /** All combinations, {@code 100, 'd'}, the last parameter changing fastest; one empty one without parameters. */
    List<String> combinations() {
        List<String> combinations = List.of("");
        for (List<String> values : parameters) {
            var longer = new ArrayList<String>();
            for (String combination : combinations) {
                for (String value : values) {
                    longer.add(combination.isEmpty() ? value : combination + ", " + value);
                }
            }
            combinations = longer;
        }
        return combinations;
    }
}
