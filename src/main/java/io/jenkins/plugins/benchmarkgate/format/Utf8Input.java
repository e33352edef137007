package io.jenkins.plugins.benchmarkgate.format;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** The bytes of a text in UTF-8, whatever it was decoded from. */
final class Utf8Input extends BlockInput {
    private final Reader text;
    private final char[] characters = new char[1 << 12];
    private byte[] bytes = {};
    private int position;

    Utf8Input(Reader text) {
        this.text = text;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (position == bytes.length && length > 0 && !encodeMore()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - position);
        System.arraycopy(bytes, position, target, offset, count);
        position += count;
        return count;
    }

    private boolean encodeMore() throws IOException {
        int count = text.read(characters, 0, characters.length - 1);
        if (count > 0 && Character.isHighSurrogate(characters[count - 1])) {
            count += Math.max(0, text.read(characters, count, 1)); // both halves of a character are encoded together
        }
        bytes = new String(characters, 0, Math.max(0, count)).getBytes(StandardCharsets.UTF_8);
        position = 0;
        return count > 0;
    }
}
