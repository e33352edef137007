package io.jenkins.plugins.benchmarkgate.format;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The bytes of a JSON file on their way to the parser. They are handed over in small pieces, and what the parser has not
 * looked at can be taken back, so that {@link NumberWalk} and {@link RowWalk} can go over a part of the file in its stead.
 */
final class JsonInput extends BlockInput {
    private static final int SIZE = 1 << 16;
    private static final int PIECE = 1 << 11;

    private final InputStream content;
    private final byte[] buffer = new byte[SIZE];
    private int handedOver;
    private int filled;
    private long count;
    private boolean isAtEnd;
    private int jumps;

    JsonInput(InputStream content) {
        this.content = content;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (handedOver == filled && length > 0) {
            handedOver = 0;
            filled = 0;
            fill();
            if (filled == 0) {
                return -1;
            }
        }
        int piece = Math.min(Math.min(length, PIECE), filled - handedOver);
        System.arraycopy(buffer, handedOver, target, offset, piece);
        handedOver += piece;
        count += piece;
        return piece;
    }

    private void fill() throws IOException {
        int wanted = SIZE - filled;
        int got = content.readNBytes(buffer, filled, wanted);
        isAtEnd = got < wanted;
        filled += got;
    }

    /** Whether all there is has been read. */
    boolean isAtEnd() {
        return isAtEnd;
    }

    /** The bytes, valid up to {@link #filled} and until more are read. */
    byte[] buffer() {
        return buffer;
    }

    int filled() {
        return filled;
    }

    /**
     * Where in the buffer the byte stands that the parser looks at next; negative where it is not there.
     *
     * @param offset of that byte as the parser counts, negative where it does not
     */
    int indexOf(long offset) {
        long index = handedOver - (count - offset);
        return offset < 0 || index > handedOver ? -1 : (int) Math.max(-1, index);
    }

    /** Reads on behind what is in the buffer, of which all before the index is given up, so that the index becomes 0. */
    void readOn(int index) throws IOException {
        System.arraycopy(buffer, index, buffer, 0, filled - index);
        filled -= index;
        handedOver -= index;
        fill();
    }

    /**
     * Takes back from the parser what it has not looked at, and lets it go on at another place.
     *
     * @param from index of what it would have looked at next; negative where that has left the buffer
     * @return how many bytes it counts as seen without having looked at them
     */
    int goOn(JsonParser parser, long from, int index) throws IOException {
        int takenBack = parser.releaseBuffered(OutputStream.nullOutputStream());
        if (takenBack != handedOver - from) {
            throw new IllegalStateException(
                    "the parser was %d bytes from where it should be".formatted(handedOver - from - takenBack));
        }
        handedOver = index;
        jumps++;
        return takenBack;
    }

    /** How often the parser went on at another place: what it counts in between is less than what was there. */
    int jumps() {
        return jumps;
    }
}
