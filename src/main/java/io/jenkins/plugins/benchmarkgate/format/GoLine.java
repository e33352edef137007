package io.jenkins.plugins.benchmarkgate.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A line such as {@code BenchmarkA-8 1000 52.1 ns/op 16 B/op}, found in its bytes. It is of the plainest form: visible ASCII,
 * numbers without sign and exponent, each with its unit. Nearly all lines are; of the others {@link GoOutput} makes texts and
 * judges them, and would read these the same. Most have the name and the units of the line before, and are compared with these
 * before words are looked for.
 */
final class GoLine {
    private static final byte[] NAME = "Benchmark".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_VALUES = 16;
    private static final int LONGEST = 1 << 12;
    private static final int LONGEST_REST = 1 << 8;

    private byte[] bytes = {};
    private int start;
    private int end;
    private int nameEnd;
    /** What follows the words found so far. */
    private int at;

    private final DecimalNumber number = new DecimalNumber();
    private boolean isOfLast;
    private int count;
    private final double[] values = new double[MOST_VALUES];
    private final int[] unitStarts = new int[MOST_VALUES];
    private final int[] unitEnds = new int[MOST_VALUES];
    private final boolean[] areUnitsOfLast = new boolean[MOST_VALUES];
    /** What followed the first number of the line before, if all its units were known, and how many values it had. */
    private final byte[] rest = new byte[LONGEST_REST];

    private int restSize;
    private int restCount;

    /**
     * Whether the line is of the plain form; if so, it can be asked until the bytes change.
     *
     * @param last what was read of a benchmark before, perhaps null
     */
    boolean isPlain(byte[] text, int from, int to, GoResult last) {
        bytes = text;
        start = from;
        end = to;
        at = from;
        count = 0;
        return to - from <= LONGEST && isName(last) && isIterations() && isNumber() && (isRestOfLast() || isRest(last));
    }

    private boolean isName(GoResult last) {
        isOfLast = last != null && takes(last.nameBytes());
        if (!isOfLast) {
            if (end - at < NAME.length || !Arrays.equals(bytes, at, at + NAME.length, NAME, 0, NAME.length)) {
                return false;
            }
            takeWord();
        }
        nameEnd = at;
        return takeSpace();
    }

    private boolean isIterations() {
        int digits = at;
        takeDigits();
        return at > digits && at - digits <= GoNumbers.MOST_ITERATIONS && takeSpace();
    }

    /** Whether what follows the first number stood there on the line before, too, as units, bytes and allocations mostly do. */
    private boolean isRestOfLast() {
        if (!isOfLast || restCount == 0 || !Arrays.equals(bytes, at, end, rest, 0, restSize)) {
            return false;
        }
        count = restCount;
        return true;
    }

    /** Whether a unit follows the first number, and any other numbers with theirs. */
    private boolean isRest(GoResult last) {
        int restStart = at;
        restCount = 0;
        boolean areAllOfLast = true;
        int known = isOfLast ? last.rows() : 0;
        do {
            if (!takeSpace()) {
                return false;
            }
            unitStarts[count] = at;
            areUnitsOfLast[count] = count < known && takes(last.unitBytes(count));
            if (!areUnitsOfLast[count]) {
                areAllOfLast = false;
                takeWord();
            }
            unitEnds[count] = at;
            if (at == unitStarts[count++] || !takeSpace() && at < end) {
                return false;
            }
        } while (at < end && count < MOST_VALUES && isNumber());
        if (areAllOfLast && at == end) {
            keepRest(restStart);
        }
        return at == end;
    }

    private void keepRest(int from) {
        restSize = end - from;
        if (restSize <= rest.length) {
            System.arraycopy(bytes, from, rest, 0, restSize);
            restCount = count;
        }
    }

    /** Digits, which may have a point behind the first. */
    private boolean isNumber() {
        int numberEnd = number.findPlain(bytes, at, end);
        if (numberEnd < 0 || numberEnd - at > GoNumbers.LONGEST) {
            return false;
        }
        values[count] = number.value();
        at = numberEnd;
        return true;
    }

    /** Takes this very word, if it stands there. */
    private boolean takes(byte[] word) {
        int from = at;
        int to = from + word.length;
        if (to > end || to < end && bytes[to] > ' ') {
            return false;
        }
        byte[] line = bytes;
        for (int i = word.length - 1; i >= 0; i--) { // from the end: the names of a suite begin alike
            if (line[from + i] != word[i]) {
                return false;
            }
        }
        at = to;
        return true;
    }

    private void takeWord() {
        int next = at;
        while (next < end && bytes[next] > ' ' && bytes[next] < 0x7F) {
            next++;
        }
        at = next;
    }

    private void takeDigits() {
        int next = at;
        while (next < end && bytes[next] >= '0' && bytes[next] <= '9') {
            next++;
        }
        at = next;
    }

    /** Takes the space between two words, if there is any. Unusual space stays, so that no word begins there. */
    private boolean takeSpace() {
        int next = at;
        while (next < end && (bytes[next] == ' ' || bytes[next] == '\t' || bytes[next] == '\r')) {
            next++;
        }
        boolean isThere = next > at;
        at = next;
        return isThere;
    }

    /** Whether it is of the benchmark that it was compared with. */
    boolean isOfLast() {
        return isOfLast;
    }

    String name() {
        return new String(bytes, start, nameEnd - start, StandardCharsets.US_ASCII);
    }

    /** How many values the line has, one or more. */
    int count() {
        return count;
    }

    double value(int index) {
        return values[index];
    }

    /** Whether the unit is that which the benchmark has at this index. */
    boolean isUnitOfLast(int index) {
        return areUnitsOfLast[index];
    }

    String unit(int index) {
        int from = unitStarts[index];
        return new String(bytes, from, unitEnds[index] - from, StandardCharsets.US_ASCII);
    }
}
