package io.jenkins.plugins.benchmarkgate.performance;

import io.jenkins.plugins.benchmarkgate.format.Formats;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How much of the heap is in use, after a collection, while a file is being read: the most of 20 looks on the way. It
 * counts everything that the JVM holds at that moment.
 */
final class LiveHeap {
    private static final int LOOKS = 20;

    private LiveHeap() {}

    /** Prints the size of a generated file and the live heap while it is read, both in bytes. */
    public static void main(String[] arguments) throws IOException {
        Path file = Files.createTempFile("generated", ".json");
        try {
            GeneratedRun.ofMegabytes(Integer.parseInt(arguments[0]), 1).writeTo(file);
            System.out.println(Files.size(file) + " " + whileReading(file));
        } finally {
            Files.delete(file);
        }
    }

    static long whileReading(Path file) throws IOException {
        var content = new Observed(Files.newInputStream(file), Files.size(file) / LOOKS);
        try (content) {
            Report report = Formats.read("generated.json", Optional.empty(), content);
            content.look();
            if (report.isEmpty()) {
                throw new IllegalStateException("nothing was read");
            }
        }
        return content.most;
    }

    private static final class Observed extends FilterInputStream {
        private final long interval;
        private long untilLook;
        private long most;

        Observed(InputStream content, long interval) {
            super(content);
            this.interval = interval;
            this.untilLook = interval;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(read);
            return read;
        }

        private void count(int bytes) {
            untilLook -= bytes;
            if (untilLook <= 0) {
                untilLook = interval;
                look();
            }
        }

        void look() {
            System.gc();
            most = Math.max(
                    most,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
    }
}
