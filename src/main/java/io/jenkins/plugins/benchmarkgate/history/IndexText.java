package io.jenkins.plugins.benchmarkgate.history;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Strings of any length and null, and the head of an index, in its binary form. */
final class IndexText {
    private static final int NULL = -1;

    private IndexText() {}

    static void write(DataOutputStream output, String text) throws IOException {
        if (text == null) {
            output.writeInt(NULL);
            return;
        }
        byte[] bytes = bytes(text);
        output.writeInt(bytes.length);
        output.write(bytes);
    }

    /** Throws a {@link RuntimeException} where the buffer holds no such text. */
    static String read(ByteBuffer source) {
        int length = source.getInt();
        if (length == NULL) {
            return null;
        }
        char[] characters = new char[length / Character.BYTES];
        source.slice(source.position(), length).asCharBuffer().get(characters);
        source.position(source.position() + length);
        return new String(characters);
    }

    static String read(DataInputStream input) throws IOException {
        int length = input.readInt();
        if (length == NULL) {
            return null;
        }
        byte[] bytes = length < 0 ? new byte[0] : input.readNBytes(length);
        if (bytes.length != length) {
            throw new EOFException("the index ends inside a text of %d bytes".formatted(length));
        }
        return ByteBuffer.wrap(bytes).asCharBuffer().toString();
    }

    /** Character by character: charsets replace halves of surrogate pairs, which names may have. */
    static byte[] bytes(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * Character.BYTES);
        bytes.asCharBuffer().put(text);
        return bytes.array();
    }

    static void write(DataOutputStream output, IndexedBuild build) throws IOException {
        BuildResult result = build.result();
        output.writeInt(build.number());
        output.writeInt(build.window());
        output.writeLong(build.time());
        output.writeInt(result.schema());
        output.writeInt(result.compared());
        for (String text : new String[] {
            build.name(), build.agent(), result.id(), result.name(), result.verdict(), result.level(),
            result.headline(), result.problem(), result.baseline(), result.tool(), result.machine(), result.commit()
        }) {
            write(output, text);
        }
        IndexSuite.write(output, result.suite());
        IndexSuite.write(output, build.counts());
    }
}
