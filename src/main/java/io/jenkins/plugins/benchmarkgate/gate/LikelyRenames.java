package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.model.Printable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Missing benchmarks that a new one looks like: the same metric and unit, values within 10 % of each other, and names that
 * share most of their pairs of neighbouring characters (the coefficient of Dice, 1945: twice the shared pairs by all pairs).
 */
final class LikelyRenames {
    /** The least similarity, from 0 to 1. */
    static final double SIMILAR = 0.6;

    private static final double NEAR = 1.1;
    private static final int MOST_NOTES = 3;

    /** Where more comes or goes at once it is another suite; it also bounds the work. */
    private static final int MOST_ROWS = 50;

    private record Pair(String from, String to, double similarity) {}

    private LikelyRenames() {}

    /** A sentence for each of the likeliest, with the parameter that carries the history over. */
    static List<String> notes(List<Row> rows, Aliases known) {
        List<Row> missing = of(rows, Status.MISSING);
        List<Row> added = of(rows, Status.NEW);
        if (missing.size() > MOST_ROWS || added.size() > MOST_ROWS) {
            return List.of();
        }
        var pairs = new ArrayList<Pair>();
        for (Row gone : missing) {
            for (Row now : added) {
                if (!known.newByOld().containsKey(gone.id().key()) && isNear(gone, now)) {
                    String from = gone.id().key();
                    String to = now.id().key();
                    pairs.add(new Pair(from, to, similarity(from, to)));
                }
            }
        }
        pairs.removeIf(pair -> pair.similarity() < SIMILAR);
        pairs.sort(Comparator.comparingDouble(Pair::similarity)
                .reversed()
                .thenComparing(Pair::from)
                .thenComparing(Pair::to));
        return distinct(pairs).stream().map(LikelyRenames::sentence).toList();
    }

    private static List<Row> of(List<Row> rows, Status status) {
        return rows.stream()
                .filter(row -> row.status() == status && !row.isWholeSuite())
                .toList();
    }

    private static boolean isNear(Row gone, Row now) {
        double before = gone.baselineValue().orElse(Double.NaN);
        double after = now.currentValue().orElse(Double.NaN);
        return gone.id().metric().equals(now.id().metric())
                && gone.described().unit().equals(now.described().unit())
                && Math.min(before, after) > 0
                && Math.max(before, after) <= NEAR * Math.min(before, after);
    }

    /** Each name once. */
    private static List<Pair> distinct(List<Pair> pairs) {
        var from = new HashSet<String>();
        var to = new HashSet<String>();
        var chosen = new ArrayList<Pair>();
        for (Pair pair : pairs) {
            if (chosen.size() < MOST_NOTES && !from.contains(pair.from()) && !to.contains(pair.to())) {
                from.add(pair.from());
                to.add(pair.to());
                chosen.add(pair);
            }
        }
        return chosen;
    }

    private static String sentence(Pair pair) {
        return "%s looks like the former %s: aliases: [[from: %s, to: %s]]"
                .formatted(
                        Printable.of(pair.to()),
                        Printable.of(pair.from()),
                        PolicyForm.quoted(pair.from()),
                        PolicyForm.quoted(pair.to()));
    }

    /** From 0, no pair of characters in common, to 1. */
    static double similarity(String one, String other) {
        int all = Math.max(0, one.length() - 1) + Math.max(0, other.length() - 1);
        Map<String, Integer> left = new HashMap<>();
        for (int i = 0; i + 2 <= one.length(); i++) {
            left.merge(one.substring(i, i + 2), 1, Integer::sum);
        }
        int shared = 0;
        for (int i = 0; i + 2 <= other.length(); i++) {
            String pair = other.substring(i, i + 2);
            int open = left.getOrDefault(pair, 0);
            if (open > 0) {
                left.put(pair, open - 1);
                shared++;
            }
        }
        return all == 0 ? 0 : 2.0 * shared / all;
    }
}
