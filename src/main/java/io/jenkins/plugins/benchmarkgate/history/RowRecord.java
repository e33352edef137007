package io.jenkins.plugins.benchmarkgate.history;

import io.jenkins.plugins.benchmarkgate.model.Location;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The numbers of a row in {@link #SIZE} bytes; its words are places in a list that all rows of a build share. */
final class RowRecord {
    private static final List<String> LOCATIONS =
            java.util.Arrays.stream(Location.values()).map(Location::id).toList();

    /** How many locations are compared at most. */
    private static final int COMPARED = 2;

    private static final int NUMBERS = 7 + 2 * LOCATIONS.size() + 2 * COMPARED + 1;

    /** Four words, the history, the compared locations, the builds of a level change, and the numbers. */
    static final int SIZE = 4 * Integer.BYTES + (1 + COMPARED + 2) * Integer.BYTES + NUMBERS * Double.BYTES;

    private static final int ABSENT = -1;

    private final Map<String, Integer> places;
    private final List<String> words;

    private RowRecord(Map<String, Integer> places, List<String> words) {
        this.places = places;
        this.words = words;
    }

    static RowRecord writing() {
        return new RowRecord(new LinkedHashMap<>(), List.of());
    }

    static RowRecord reading(List<String> words) {
        return new RowRecord(Map.of(), words);
    }

    /** The words of all rows that were put, in their order. */
    List<String> words() {
        return List.copyOf(places.keySet());
    }

    void put(ByteBuffer target, ResultRow row) {
        for (String word : new String[] {row.unit(), row.direction(), row.status(), row.statistic()}) {
            target.putInt(word == null ? ABSENT : places.computeIfAbsent(word, any -> places.size()));
        }
        List<String> compared = compared(row);
        target.putInt(row.history());
        compared.forEach(location -> target.putInt(LOCATIONS.indexOf(location)));
        LevelChange step = row.levelChange();
        target.putInt(step == null ? ABSENT : step.lastBefore()).putInt(step == null ? ABSENT : step.first());
        put(target, step == null ? null : (Double) step.change());
        put(target, row.change());
        put(target, row.threshold());
        put(target, row.baseline());
        put(target, row.current());
        put(target, row.limit());
        put(target, row.reach());
        put(target, row.smallestVisible());
        LOCATIONS.forEach(location -> put(target, row.locations().get(location)));
        LOCATIONS.forEach(location -> put(target, row.baselineLocations().get(location)));
        compared.forEach(location -> put(target, row.limits().get(location)));
        compared.forEach(location -> put(target, row.reaches().get(location)));
    }

    private static List<String> compared(ResultRow row) {
        var compared = new ArrayList<>(
                row.limits().keySet().stream().sorted().limit(COMPARED).toList());
        while (compared.size() < COMPARED) {
            compared.add("");
        }
        return compared;
    }

    private static void put(ByteBuffer target, Double value) {
        target.putDouble(value == null ? Double.NaN : value);
    }

    /** The row at the position of the buffer; with every location or with only the shown numbers. */
    ResultRow get(ByteBuffer source, RowText text, boolean everyLocation) {
        String unit = word(source);
        String direction = word(source);
        String status = word(source);
        String statistic = word(source);
        int history = source.getInt();
        String[] compared = {location(source.getInt()), location(source.getInt())};
        int lastBefore = source.getInt();
        int first = source.getInt();
        Double step = number(source);
        Double change = number(source);
        double threshold = source.getDouble();
        Double baseline = number(source);
        Double current = number(source);
        Double limit = number(source);
        Double reach = number(source);
        Double smallestVisible = number(source);
        Map<String, Double> locations = numbers(source, LOCATIONS, true);
        Map<String, Double> baselines = numbers(source, LOCATIONS, everyLocation);
        Map<String, Double> limits = numbers(source, List.of(compared), everyLocation);
        Map<String, Double> reaches = numbers(source, List.of(compared), everyLocation);
        return new ResultRow(
                text.key(),
                text.group(),
                text.metric(),
                unit,
                direction,
                statistic,
                status,
                change,
                threshold,
                baseline,
                current,
                limit,
                reach,
                smallestVisible,
                history,
                List.of(),
                text.reason(),
                locations,
                baselines,
                limits,
                reaches,
                first == ABSENT ? null : new LevelChange(lastBefore, first, step));
    }

    private String word(ByteBuffer source) {
        int place = source.getInt();
        return place == ABSENT ? null : words.get(place);
    }

    private static String location(int place) {
        return place < 0 ? "" : LOCATIONS.get(place);
    }

    private static Double number(ByteBuffer source) {
        double value = source.getDouble();
        return Double.isNaN(value) ? null : (Double) value;
    }

    private static Map<String, Double> numbers(ByteBuffer source, List<String> names, boolean wanted) {
        if (!wanted) {
            source.position(source.position() + names.size() * Double.BYTES);
            return Map.of();
        }
        var numbers = new HashMap<String, Double>();
        for (String name : names) {
            Double value = number(source);
            if (value != null) {
                numbers.put(name, value);
            }
        }
        return numbers;
    }
}
