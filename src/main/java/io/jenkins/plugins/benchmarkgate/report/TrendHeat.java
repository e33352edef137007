package io.jenkins.plugins.benchmarkgate.report;

import io.jenkins.plugins.benchmarkgate.history.ResultRow;
import java.util.Set;

/**
 * What each of the last builds did to one benchmark, one character a build: {@code .} for a build without it, {@code ?}
 * where nothing was compared, else {@code a} to {@code i}: {@code e} for a change of less than a quarter of the threshold,
 * {@code f} for a worse one, {@code i} for one of more than the threshold, {@code d} to {@code a} for the same towards
 * better. Upper case where the gate objected.
 */
final class TrendHeat {
    /** How many builds are shown. */
    static final int BUILDS = 60;

    private static final char NONE = '.';
    private static final char UNKNOWN = '?';
    private static final char MIDDLE = 'e';
    private static final double[] STEPS = {0.25, 0.5, 0.75, 1};
    private static final Set<String> OBJECTIONS =
            Set.of("REGRESSED", "WARNED", "UNCONFIRMED", "DRIFTED", "MISSING", "INCOMPARABLE");

    private final StringBuilder cells = new StringBuilder();
    private int first;

    /** Sets the cell of a build; those in between had no such row. */
    void add(int build, ResultRow row) {
        padTo(build);
        cells.append(cell(row));
        if (cells.length() > 2 * BUILDS) {
            int surplus = cells.length() - BUILDS;
            cells.delete(0, surplus);
            first += surplus;
        }
    }

    private void padTo(int build) {
        if (cells.length() == 0) {
            first = build;
        }
        if (build - first - cells.length() > BUILDS) {
            cells.setLength(0);
            first = build;
        }
        while (first + cells.length() < build) {
            cells.append(NONE);
        }
    }

    private static char cell(ResultRow row) {
        boolean objected = isObjection(row.status());
        if (row.change() == null || !(row.threshold() > 0)) {
            return objected ? (char) (MIDDLE + STEPS.length - ('a' - 'A')) : UNKNOWN;
        }
        double size = Math.abs(row.change()) * 100 / row.threshold();
        int steps = 0;
        while (steps < STEPS.length && size > STEPS[steps]) {
            steps++;
        }
        char level = (char) (MIDDLE + (row.change() > 0 ? steps : -steps));
        return objected ? Character.toUpperCase(level) : level;
    }

    static boolean isObjection(String status) {
        return OBJECTIONS.contains(status);
    }

    /** One character for each of the last builds. */
    String of(int builds) {
        var all = new StringBuilder();
        for (int build = Math.max(0, builds - BUILDS); build < builds; build++) {
            int place = build - first;
            all.append(place < 0 || place >= cells.length() ? NONE : cells.charAt(place));
        }
        return all.toString();
    }
}
