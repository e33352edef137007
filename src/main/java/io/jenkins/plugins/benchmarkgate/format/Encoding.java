package io.jenkins.plugins.benchmarkgate.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * How the text of a file is encoded, told from its first bytes: UTF-8, or UTF-16 as PowerShell's {@code >} writes it.
 *
 * @param charset of the text
 * @param markLength bytes of the byte order mark, 0 where there is none
 */
record Encoding(Charset charset, int markLength) {
    /** Looks at the first three bytes, or as many as there are. */
    static Encoding of(byte[] beginning) {
        int first = beginning.length > 0 ? beginning[0] & 0xFF : -1;
        int second = beginning.length > 1 ? beginning[1] & 0xFF : -1;
        int third = beginning.length > 2 ? beginning[2] & 0xFF : -1;
        if (first == 0xEF && second == 0xBB && third == 0xBF) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (first == 0xFE && second == 0xFF) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        if (first == 0xFF && second == 0xFE) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (first == 0 && second > 0) {
            return new Encoding(StandardCharsets.UTF_16BE, 0);
        }
        if (first > 0 && second == 0) {
            return new Encoding(StandardCharsets.UTF_16LE, 0);
        }
        return new Encoding(StandardCharsets.UTF_8, 0);
    }

    /** Reads text in the encoding that its first bytes tell; what cannot be decoded is an error. */
    static Reader open(InputStream text) throws IOException {
        var content = new BufferedInputStream(text);
        return reader(content, start(content));
    }

    /**
     * The text in UTF-8 without its byte order mark. UTF-8 is passed on as it is; UTF-16 that cannot be decoded is an error
     * while it is read.
     */
    static InputStream utf8(InputStream text) throws IOException {
        var content = new BufferedInputStream(text);
        Charset charset = start(content);
        return charset.equals(StandardCharsets.UTF_8) ? content : new Utf8Input(reader(content, charset));
    }

    private static Reader reader(InputStream content, Charset charset) {
        return new InputStreamReader(content, strict(charset));
    }

    /** Goes to the first character and tells the encoding. */
    private static Charset start(BufferedInputStream content) throws IOException {
        content.mark(3);
        Encoding encoding = of(content.readNBytes(3));
        content.reset();
        content.skipNBytes(encoding.markLength);
        return encoding.charset;
    }

    /** Decodes bytes and refuses those that cannot be decoded. */
    static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The bytes as text; what cannot be decoded becomes U+FFFD. */
    static String decode(byte[] bytes) {
        Encoding encoding = of(bytes);
        return new String(bytes, encoding.markLength, bytes.length - encoding.markLength, encoding.charset);
    }
}
