package io.jenkins.plugins.benchmarkgate.format;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.DoubleConsumer;

/**
 * Goes over the numbers at the beginning of an array in the bytes of the file, several times as fast as the parser makes
 * tokens of them: of most large files nearly all is rounds. It knows numbers, commas and white space as the standard (RFC 8259)
 * has them, and stops before whatever else there is. The parser then goes on with the last number that was seen to be whole,
 * so that the end of the array, every error and everything beyond the standard are its to judge.
 */
final class NumberWalk {
    /** So long may an element and the space around it be; the parser looks at longer ones. */
    private static final int LONGEST_ELEMENT = 1 << 10;

    private static final int LONGEST_NUMBER = 400;
    /** In bytes. To take the rest back from the parser costs as much as its look at that many. */
    private static final int WORTH_IT = 1 << 8;

    private static final DoubleConsumer NOBODY = value -> {};

    /** An indentation, as far as it is compared at once. */
    private static final byte[] SPACES = new byte[64];

    static {
        Arrays.fill(SPACES, (byte) ' ');
    }

    private final JsonParser parser;
    private final JsonInput input;
    private final JsonPlace place;

    private byte[] buffer;
    private int filled;
    /** The last whole number, where the parser can go on; its end. */
    private int start;

    private int end;
    /** Where the walk began; negative where that has left the buffer. */
    private long beginning;

    private int lines;
    private int linesAtStart;
    private long lineStart;
    private long lineStartAtStart;
    private int elements;
    private boolean hasReadOn;

    NumberWalk(JsonParser parser, JsonInput input, JsonPlace place) {
        this.parser = parser;
        this.input = input;
        this.place = place;
    }

    /** Passes over numbers; the parser has to be at the start of an array. */
    void skip() throws IOException {
        walk(NOBODY);
    }

    /** Gives the numbers to somebody, all but those that the parser finds when it goes on. */
    void take(DoubleConsumer taker) throws IOException {
        walk(taker);
    }

    private void walk(DoubleConsumer taker) throws IOException {
        JsonLocation location = parser.currentLocation();
        int index = input.indexOf(location.getByteOffset());
        place.startArray();
        if (index < 1 || input.buffer()[index - 1] != '[') {
            return;
        }
        begin(index);
        run(index, taker);
        if (hasReadOn || taker != NOBODY && elements > 0 || start - beginning > WORTH_IT) {
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
        end = index;
        beginning = index;
        lines = 0;
        linesAtStart = 0;
        lineStart = 0;
        lineStartAtStart = 0;
        elements = 0;
        hasReadOn = false;
    }

    private void run(int index, DoubleConsumer taker) throws IOException {
        int at = index;
        boolean isFirst = true;
        do {
            if (filled - at < LONGEST_ELEMENT && !input.isAtEnd()) {
                at -= readOn();
            }
            int number = spaceEnd(at);
            int linesBefore = lines;
            long lineStartBefore = lineStart;
            int numberEnd = numberEnd(number);
            if (numberEnd < 0) {
                return;
            }
            at = spaceEnd(numberEnd);
            if (at == filled || buffer[at] != ',' && buffer[at] != ']') {
                return;
            }
            if (!isFirst) {
                elements++;
                if (taker != NOBODY) {
                    taker.accept(DecimalNumber.parse(buffer, start, end));
                }
            }
            isFirst = false;
            start = number;
            end = numberEnd;
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
        end -= moved;
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

    /** Where the number ends that begins there; -1 where none does, or one so long that it may be too long. */
    private int numberEnd(int from) {
        int whole = from < filled && buffer[from] == '-' ? from + 1 : from;
        int at = digitsEnd(whole);
        if (at == whole || buffer[whole] == '0' && at > whole + 1) {
            return -1;
        }
        if (at < filled && buffer[at] == '.') {
            int fraction = at + 1;
            at = digitsEnd(fraction);
            if (at == fraction) {
                return -1;
            }
        }
        if (at < filled && (buffer[at] == 'e' || buffer[at] == 'E')) {
            int exponent = at + 1;
            if (exponent < filled && (buffer[exponent] == '-' || buffer[exponent] == '+')) {
                exponent++;
            }
            at = digitsEnd(exponent);
            if (at == exponent) {
                return -1;
            }
        }
        return at - from > LONGEST_NUMBER ? -1 : at;
    }

    private int digitsEnd(int from) {
        byte[] bytes = buffer;
        int limit = filled;
        int at = from;
        while (at < limit && (char) (bytes[at] - '0') <= 9) {
            at++;
        }
        return at;
    }
}
