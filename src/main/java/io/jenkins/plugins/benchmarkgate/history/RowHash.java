package io.jenkins.plugins.benchmarkgate.history;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What an index finds a row by: the first half of a SHA-256 of its key and metric, which nobody can make collide. */
record RowHash(long high, long low) implements Comparable<RowHash> {
    static final int SIZE = 2 * Long.BYTES;

    static RowHash of(String key, String metric) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(key.length()).array());
            digest.update(IndexText.bytes(key));
            ByteBuffer bytes = ByteBuffer.wrap(digest.digest(IndexText.bytes(metric)));
            return new RowHash(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static RowHash read(ByteBuffer source) {
        return new RowHash(source.getLong(), source.getLong());
    }

    void write(ByteBuffer target) {
        target.putLong(high).putLong(low);
    }

    @Override
    public int compareTo(RowHash other) {
        int byHigh = Long.compareUnsigned(high, other.high);
        return byHigh == 0 ? Long.compareUnsigned(low, other.low) : byHigh;
    }
}
