package io.jenkins.plugins.benchmarkgate.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
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
        content.mark(3);
        Encoding encoding = of(content.readNBytes(3));
        content.reset();
        content.skipNBytes(encoding.markLength);
        return new InputStreamReader(
                content,
                encoding.charset
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** The bytes as text; what cannot be decoded becomes U+FFFD. */
    static String decode(byte[] bytes) {
        Encoding encoding = of(bytes);
        return new String(bytes, encoding.markLength, bytes.length - encoding.markLength, encoding.charset);
    }
}
