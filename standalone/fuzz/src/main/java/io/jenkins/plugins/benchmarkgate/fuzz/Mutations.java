package io.jenkins.plugins.benchmarkgate.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes broken files of good ones. The same seed makes the same file. */
final class Mutations {
    private static final int LARGEST = 1 << 18;
    private static final int LONGEST_FLOOD = 1 << 16;
    private static final List<byte[]> PIECES = bytes(
            "NaN",
            "-Infinity",
            "1e999",
            "9".repeat(400),
            "-0",
            "null",
            "\"\"",
            "[]",
            "{}",
            "[[[[",
            "{\"a\":{\"a\":",
            "\"",
            "\\",
            "\\ud800",
            ",",
            ":",
            "]",
            "}",
            "\u0000",
            "\uFEFF",
            "<!DOCTYPE a>",
            "<a b='",
            "]]>",
            "&#0;",
            "\"value\":",
            "\"name\":",
            "\n",
            "\r\n",
            "\t",
            " x 1 ops/sec",
            "BenchmarkA 1 1 ns/op",
            "true",
            " ",
            "a",
            "1",
            "\r",
            "\u0085",
            "better=lower");

    private final Random random;
    private final List<byte[]> corpus;

    Mutations(long seed, List<byte[]> corpus) {
        this.random = new Random(seed);
        this.corpus = corpus;
    }

    /** One of the files, changed in one to four ways. */
    byte[] next() {
        byte[] content = corpus.get(random.nextInt(corpus.size()));
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes && content.length > 0; i++) {
            content = change(content);
        }
        return content.length > LARGEST ? Arrays.copyOf(content, LARGEST) : content;
    }

    /**
     * One of the files with one piece in it over and over, changed in one to four ways: what takes the square of its length
     * shows only at such lengths.
     */
    byte[] nextFlooded() {
        byte[] content = corpus.get(random.nextInt(corpus.size()));
        byte[] piece = PIECES.get(random.nextInt(PIECES.size()));
        int from = random.nextInt(content.length);
        byte[] flooded = join(content, from, repeat(piece, LONGEST_FLOOD / piece.length), from);
        for (int changes = random.nextInt(4); changes > 0 && flooded.length > 0; changes--) {
            flooded = change(flooded);
        }
        return flooded.length > LARGEST ? Arrays.copyOf(flooded, LARGEST) : flooded;
    }

    private byte[] change(byte[] content) {
        int from = random.nextInt(content.length);
        int to = Math.min(content.length, from + 1 + random.nextInt(64));
        byte[] piece = PIECES.get(random.nextInt(PIECES.size()));
        byte[] other = corpus.get(random.nextInt(corpus.size()));
        return switch (random.nextInt(9)) {
            case 0 -> flip(content, from);
            case 1 -> Arrays.copyOf(content, from);
            case 2 -> join(content, from, new byte[0], to);
            case 3 -> join(content, from, piece, from);
            case 4 -> join(content, from, piece, to);
            case 5 -> join(content, to, Arrays.copyOfRange(content, from, to), to);
            case 6 -> join(content, from, other, Math.min(content.length, from + other.length));
            case 7 -> join(content, from, repeat(piece, 1 + random.nextInt(300)), from);
            default ->
                new String(content, StandardCharsets.UTF_8)
                        .getBytes(random.nextBoolean() ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        };
    }

    private byte[] flip(byte[] content, int index) {
        byte[] flipped = content.clone();
        flipped[index] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }

    /** The beginning, something in between, and the end. */
    private static byte[] join(byte[] content, int end, byte[] between, int start) {
        var joined = new ByteArrayOutputStream();
        joined.write(content, 0, end);
        joined.writeBytes(between);
        joined.write(content, start, content.length - start);
        return joined.toByteArray();
    }

    private static byte[] repeat(byte[] piece, int times) {
        var repeated = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            repeated.writeBytes(piece);
        }
        return repeated.toByteArray();
    }

    private static List<byte[]> bytes(String... texts) {
        return Arrays.stream(texts)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }
}
