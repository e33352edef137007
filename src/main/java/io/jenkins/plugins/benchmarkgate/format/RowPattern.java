package io.jenkins.plugins.benchmarkgate.format;

import java.util.Arrays;
import java.util.List;

/** The bytes of an object of JSON without some of its numbers, to recognize others like it. It holds no object and no array. */
final class RowPattern {
    /** So many bytes may an object have, with the space in front of it. */
    static final int LONGEST = 1 << 12;

    private static final int MOST_NUMBERS = 32;

    private final byte[] fixed = new byte[LONGEST];
    private int size;
    /** Where in the fixed bytes a number was, and whether somebody asks for it. */
    private final int[] places = new int[MOST_NUMBERS];

    private final boolean[] areTaken = new boolean[MOST_NUMBERS];
    private final double[] numbers = new double[MOST_NUMBERS];
    private final DecimalNumber number = new DecimalNumber();
    private int count;
    private int takenCount;
    /** The last text seen: in front of a number, that is its name. */
    private int fieldStart;

    private int fieldEnd;
    private int lines;
    private int lastLine;

    /**
     * Learns the object that stands there; false where it is of another kind, or too long.
     *
     * @param taken fields whose numbers are asked for
     * @param anyNumber fields whose numbers may differ
     */
    boolean learn(byte[] bytes, int from, int to, List<String> taken, List<String> anyNumber) {
        size = 0;
        count = 0;
        takenCount = 0;
        lines = 0;
        if (to - from > LONGEST / 2 || bytes[from] != '{' || bytes[to - 1] != '}') {
            return false;
        }
        fixed[size++] = '{';
        fieldStart = from;
        fieldEnd = from;
        int at = from + 1;
        while (at < to - 1) {
            int partEnd = partEnd(bytes, at, to);
            if (partEnd < 0 || count == MOST_NUMBERS) {
                return false;
            }
            learnPart(bytes, at, partEnd, taken, anyNumber);
            at = partEnd;
        }
        fixed[size++] = '}';
        return count > 0 && takenCount == taken.size() && countLines();
    }

    private void learnPart(byte[] bytes, int from, int to, List<String> taken, List<String> anyNumber) {
        if (bytes[from] == '"') {
            fieldStart = from + 1;
            fieldEnd = to - 1;
        }
        boolean isTaken = isNumber(bytes[from]) && isFieldIn(taken, bytes);
        if (isTaken || isNumber(bytes[from]) && isFieldIn(anyNumber, bytes)) {
            takenCount += isTaken ? 1 : 0;
            areTaken[count] = isTaken;
            places[count++] = size;
        } else {
            System.arraycopy(bytes, from, fixed, size, to - from);
            size += to - from;
        }
    }

    private boolean isFieldIn(List<String> names, byte[] bytes) {
        for (int i = 0; i < names.size(); i++) {
            if (isField(names.get(i), bytes)) {
                return true;
            }
        }
        return false;
    }

    private boolean isField(String name, byte[] bytes) {
        if (name.length() != fieldEnd - fieldStart) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) != bytes[fieldStart + i]) {
                return false; // also where it is not ASCII
            }
        }
        return true;
    }

    /** Where a text, a number, or a byte that is of none ends; -1 where an object or array stands, or something unusual. */
    private static int partEnd(byte[] bytes, int at, int to) {
        byte first = bytes[at];
        if (first == '"') {
            int end = at + 1;
            while (end < to && bytes[end] != '"' && bytes[end] != '\\') {
                end++;
            }
            return end < to && bytes[end] == '"' ? end + 1 : -1;
        }
        if (isNumber(first)) {
            return DecimalNumber.end(bytes, at, to);
        }
        boolean isUnusual = first == '{' || first == '}' || first == '[' || first == '\r';
        return isUnusual ? -1 : at + 1;
    }

    private static boolean isNumber(byte first) {
        return first == '-' || first >= '0' && first <= '9';
    }

    /** How far the end is from the start of its line is known only where no number is in between. */
    private boolean countLines() {
        int lineStart = 0;
        for (int i = 0; i < size; i++) {
            if (fixed[i] == '\n') {
                lines++;
                lineStart = i + 1;
            }
        }
        lastLine = size - lineStart;
        return lines == 0 || lineStart > places[count - 1];
    }

    /**
     * Where an object like the one learned ends, whose numbers can then be asked for; -1 where none begins.
     *
     * @param limit end of the bytes that are there
     */
    int match(byte[] bytes, int from, int limit) {
        int at = from;
        int start = 0;
        int taken = 0;
        for (int i = 0; i < count; i++) {
            at = fixedEnd(bytes, at, limit, start, places[i]);
            start = places[i];
            if (at < 0) {
                return -1;
            }
            int end = areTaken[i] ? number.find(bytes, at, limit) : DecimalNumber.end(bytes, at, limit);
            if (end < 0 || end - at > NumberWalk.LONGEST_NUMBER) {
                return -1;
            }
            if (areTaken[i]) {
                numbers[taken++] = number.value();
            }
            at = end;
        }
        return fixedEnd(bytes, at, limit, start, size);
    }

    private int fixedEnd(byte[] bytes, int at, int limit, int start, int end) {
        int after = at + end - start;
        return after <= limit && Arrays.equals(bytes, at, after, fixed, start, end) ? after : -1;
    }

    /** Those asked for, of the object that matched last, in its order. */
    double[] numbers() {
        return numbers;
    }

    /** How many line feeds are in the object. */
    int lines() {
        return lines;
    }

    /** How many bytes stand behind the last of them. */
    int lastLine() {
        return lastLine;
    }

    /** Where the space ends that begins there, if any does; before a carriage return, which is unusual. */
    static int spaceEnd(byte[] bytes, int from, int limit) {
        int at = from;
        while (at < limit && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\t')) {
            at++;
        }
        return at;
    }
}
