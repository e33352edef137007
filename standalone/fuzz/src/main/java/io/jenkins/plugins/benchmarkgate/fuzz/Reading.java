package io.jenkins.plugins.benchmarkgate.fuzz;

import com.sun.management.ThreadMXBean;
import io.jenkins.plugins.benchmarkgate.format.Companions;
import io.jenkins.plugins.benchmarkgate.format.Formats;
import io.jenkins.plugins.benchmarkgate.format.PlainWriter;
import io.jenkins.plugins.benchmarkgate.format.ReadOptions;
import io.jenkins.plugins.benchmarkgate.format.ResultFileException;
import io.jenkins.plugins.benchmarkgate.format.ResultSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.Optional;

/**
 * Holds the reading of any bytes to what is promised: it ends with a report that can be written, or with a
 * {@link ResultFileException}; it does not ask for more than 64 MB, garbage included; and it does not take more than a
 * few times as long as a good file of that size. Anything else is an {@link AssertionError}, or what was thrown.
 */
final class Reading {
    private static final String FILE = "fuzz";
    private static final long MOST_ALLOCATED = 64L << 20;
    private static final int LONGEST_MESSAGE = 2000;
    private static final int TIMES_AS_LONG = 5;
    /** Below this the clock and the compiler say more than the input. */
    private static final long NANOS_WORTH_A_LOOK = 20_000_000;
    private static final int LOOKS = 5;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final String format;
    private final Companions companions;
    private final byte[] good;

    /**
     * Reading one format.
     *
     * @param good a file that can be read, to compare times with
     */
    Reading(String format, Companions companions, byte[] good) {
        this.format = format;
        this.companions = companions;
        this.good = good;
    }

    /** Reads the bytes twice: as the format, and as whatever they look like. */
    void check(byte[] content) throws IOException {
        check(content, Optional.of(format));
        check(content, Optional.empty());
    }

    private void check(byte[] content, Optional<String> told) throws IOException {
        long bytes = threads.getCurrentThreadAllocatedBytes();
        long nanos = read(content, told);
        long allocated = threads.getCurrentThreadAllocatedBytes() - bytes;
        if (allocated > MOST_ALLOCATED) {
            throw new AssertionError("asked for %,d bytes".formatted(allocated));
        }
        if (nanos > NANOS_WORTH_A_LOOK && best(content, told) > longest(content.length)) {
            throw new AssertionError("took more than %d times as long as a good file".formatted(TIMES_AS_LONG));
        }
    }

    private long longest(int length) throws IOException {
        double size = Math.max(1, (double) length / good.length);
        return (long) (TIMES_AS_LONG * size * best(good, Optional.of(format)));
    }

    private long best(byte[] content, Optional<String> told) throws IOException {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < LOOKS; i++) {
            best = Math.min(best, read(content, told));
        }
        return best;
    }

    /** The nanoseconds of processor time that reading takes. */
    private long read(byte[] content, Optional<String> told) throws IOException {
        long start = threads.getCurrentThreadCpuTime();
        try {
            var source = new ResultSource(FILE, new ByteArrayInputStream(content), companions);
            PlainWriter.write(Formats.read(source, ReadOptions.ofFormat(told)), OutputStream.nullOutputStream());
        } catch (ResultFileException e) {
            checkMessage(e.getMessage());
        }
        return threads.getCurrentThreadCpuTime() - start;
    }

    private void checkMessage(String message) {
        if (!message.contains(FILE) || message.length() > LONGEST_MESSAGE) {
            throw new AssertionError("names no file, or goes on and on: " + message);
        }
    }
}
