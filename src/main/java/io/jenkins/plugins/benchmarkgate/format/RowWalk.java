package io.jenkins.plugins.benchmarkgate.format;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.List;

/**
 * Goes over the objects of an array that are the same as the one before them but for some numbers, in the bytes of the file, and
 * so several times as fast as the parser makes tokens of them: a tool that writes an object for each round repeats names,
 * units and indentation in all of them. It stops before whatever else there is, and the parser goes on there; errors and
 * everything unusual are its to judge, as with {@link NumberWalk}.
 */
final class RowWalk {
    /** Takes the numbers asked for, in the order of the object; the array serves for the next object, too. */
    @FunctionalInterface
    interface Taker {
        void take(double[] numbers) throws IOException;
    }

    private final JsonParser parser;
    private final JsonInput input;
    private final JsonPlace place;
    private final RowPattern pattern = new RowPattern();

    private long markedOffset;
    private int markedJumps;
    /** Behind the last object seen to be whole, where the parser can go on. */
    private int end;
    /** Where the walk began; negative where that has left the buffer. */
    private long beginning;

    private long lineStart;
    private int lines;
    private int rows;

    RowWalk(JsonParser parser, JsonInput input, JsonPlace place) {
        this.parser = parser;
        this.input = input;
        this.place = place;
    }

    /** Remembers where the object begins at which the parser is. */
    void mark() {
        markedOffset = parser.currentLocation().getByteOffset() - 1;
        markedJumps = input.jumps();
    }

    /**
     * Goes over the objects like the one that was marked and at whose end the parser is.
     *
     * @param taken fields of numbers that are given to the taker
     * @param anyNumber fields of numbers that may differ and nobody asks for
     */
    void walk(List<String> taken, List<String> anyNumber, Taker taker) throws IOException {
        JsonLocation location = parser.currentLocation();
        int start = input.indexOf(markedOffset);
        end = input.indexOf(location.getByteOffset());
        if (start < 0 || input.jumps() != markedJumps || !pattern.learn(input.buffer(), start, end, taken, anyNumber)) {
            return;
        }
        beginning = end;
        lines = 0;
        rows = 0;
        run(taker);
        if (rows > 0) {
            int takenBack = input.goOn(parser, beginning, end);
            int column = lines == 0 ? place.column(location) + (int) (end - beginning) : (int) (end - lineStart) + 1;
            place.passedOver(location, takenBack, lines, column, rows);
        }
    }

    private void run(Taker taker) throws IOException {
        while (true) {
            if (input.filled() - end < RowPattern.LONGEST && !input.isAtEnd()) {
                readOn();
            }
            int next = separatorEnd();
            int rowEnd = next < 0 ? -1 : pattern.match(input.buffer(), next, input.filled());
            if (rowEnd < 0) {
                return;
            }
            countLines(next, rowEnd);
            end = rowEnd;
            rows++;
            taker.take(pattern.numbers());
        }
    }

    private void readOn() throws IOException {
        int moved = end;
        input.readOn(moved);
        end = 0;
        beginning -= moved;
        lineStart -= moved;
    }

    /** Where the next object begins, if there is only a comma and space in between; else -1. */
    private int separatorEnd() {
        byte[] bytes = input.buffer();
        int at = RowPattern.spaceEnd(bytes, end, input.filled());
        if (at == input.filled() || bytes[at] != ',') {
            return -1;
        }
        return RowPattern.spaceEnd(bytes, at + 1, input.filled());
    }

    private void countLines(int next, int rowEnd) {
        byte[] bytes = input.buffer();
        for (int i = end; i < next; i++) {
            if (bytes[i] == '\n') {
                lines++;
                lineStart = i + 1L;
            }
        }
        if (pattern.lines() > 0) {
            lines += pattern.lines();
            lineStart = rowEnd - pattern.lastLine();
        }
    }
}
