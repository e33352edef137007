package io.jenkins.plugins.benchmarkgate.format;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Arrays;

/**
 * Goes over the numbers at the beginning of an array in the bytes of the file, several times as fast as the parser makes
 * tokens of them: of most large files nearly all is rounds. It knows numbers, commas and white space as the standard (RFC 8259)
 * has them, and stops before whatever else there is. The parser then goes on with the last number that was seen to be whole,
 * so that the end of the array, every error and everything beyond the standard are its to judge.
 */
final class NumberWalk {
    /** So long may an element and the space around it be; the parser looks at longer ones. */
    private static final int LONGEST_ELEMENT = 1 << 10;

    /** Of longer ones the parser says whether they are too long. */
    static final int LONGEST_NUMBER = 400;

    /** In bytes. To take the rest back from the parser costs as much as its look at that many. */
    private static final int WORTH_IT = 1 << 8;

    /** An indentation, as far as it is compared at once. */
    private static final byte[] SPACES = new byte[64];

    static {
        Arrays.fill(SPACES, (byte) ' ');
    }

    private final JsonParser parser;
    private final JsonInput input;
    private final JsonPlace place;
    private final NumberBlock block;

    private byte[] buffer;
    private int filled;
    private final DecimalNumber number = new DecimalNumber();
    /** Where the last whole number begins, and where the parser can go on. */
    private int start;

    /** Where the walk began; negative where that has left the buffer. */
    private long beginning;

    private int lines;
    private int linesAtStart;
    private long lineStart;
    private long lineStartAtStart;
    private int elements;
    private boolean hasReadOn;

    NumberWalk(JsonParser parser, JsonInput input, JsonPlace place, NumberBlock block) {
        this.parser = parser;
        this.input = input;
        this.place = place;
        this.block = block;
    }

    /** Passes over numbers; the parser has to be at the start of an array. */
    void skip() throws IOException {
        walk(false);
    }

    /** Puts the numbers into the block, all but those that the parser finds when it goes on. */
    void take() throws IOException {
        walk(true);
    }

    private void walk(boolean isTaking) throws IOException {
        JsonLocation location = parser.currentLocation();
        int index = input.indexOf(location.getByteOffset());
        place.startArray();
        if (index < 1 || input.buffer()[index - 1] != '[') {
            return;
        }
        begin(index);
        run(index, isTaking);
        if (hasReadOn || isTaking && elements > 0 || start - beginning > WORTH_IT) {
            int takenBack = input.goOn(parser, beginning, start);
            int column = linesAtStart == 0
                    ? place.column(location) + (int) (start - beginning)
                    : (int) (start - lineStartAtStart) + 1;
            place.passedOver(location, takenBack, linesAtStart, column, elements);
        }
    }

    private void begin(int index) {
        buffer = input.buffer();
        filled = input.filled();
        start = index;
        beginning = index;
        lines = 0;
        linesAtStart = 0;
        lineStart = 0;
        lineStartAtStart = 0;
        elements = 0;
        hasReadOn = false;
    }

    private void run(int index, boolean isTaking) throws IOException {
        int at = index;
        double last = 0;
        boolean isFirst = true;
        do {
            if (filled - at < LONGEST_ELEMENT && !input.isAtEnd()) {
                at -= readOn();
            }
            int next = spaceEnd(at);
            int linesBefore = lines;
            long lineStartBefore = lineStart;
            int end = isTaking ? number.find(buffer, next, filled) : DecimalNumber.end(buffer, next, filled);
            if (end < 0 || end - next > LONGEST_NUMBER) {
                return;
            }
            at = spaceEnd(end);
            if (at == filled || buffer[at] != ',' && buffer[at] != ']') {
                return;
            }
            if (!isFirst) {
                elements++;
                if (isTaking) {
                    block.add(last);
                }
            }
            last = isTaking ? number.value() : 0;
            isFirst = false;
            start = next;
            linesAtStart = linesBefore;
            lineStartAtStart = lineStartBefore;
        } while (buffer[at++] == ',');
    }

    /** Reads on and gives up what is in front of the last whole number; says by how much all moved. */
    private int readOn() throws IOException {
        int moved = start;
        input.readOn(moved);
        filled = input.filled();
        start = 0;
        beginning -= moved;
        lineStart -= moved;
        lineStartAtStart -= moved;
        hasReadOn = true;
        return moved;
    }

    /** Where the space ends that begins there, if any does. */
    private int spaceEnd(int from) {
        byte[] bytes = buffer;
        int limit = filled;
        int at = from;
        while (at < limit) {
            byte next = bytes[at];
            if (next == ' ' || next == '\t') {
                at++;
            } else if (next == '\n') {
                at = indentationEnd(newLine(at + 1));
            } else if (next == '\r') {
                at = newLine(at + 1 < limit && bytes[at + 1] == '\n' ? at + 2 : at + 1);
            } else {
                return at;
            }
        }
        return at;
    }

    /** Most files with rounds are half indentation. */
    private int indentationEnd(int from) {
        int length = Math.min(SPACES.length, filled - from);
        int end = Arrays.mismatch(buffer, from, from + length, SPACES, 0, length);
        return from + (end < 0 ? length : end);
    }

    private int newLine(int at) {
        lines++;
        lineStart = at;
        return at;
    }
}
