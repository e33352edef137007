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
import java.nio.file.Path;
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

    /** Reading one format, with its fixtures in the folder. */
    static Reading of(Path fixtures, String format) throws IOException {
        Fixtures ofFormat = Fixtures.of(fixtures, format);
        return new Reading(format, ofFormat.companions(), ofFormat.contents().get(0));
    }

    /** Reads the bytes twice: as the format, and as whatever they look like; holds only how it ends. */
    void checkOutcome(byte[] content) throws IOException {
        read(content, Optional.of(format));
        read(content, Optional.empty());
    }

    /** Like {@link #checkOutcome}, and holds time and memory, too. */
    void check(byte[] content) throws IOException {
        checkCost(content, Optional.of(format));
        checkCost(content, Optional.empty());
    }

    /** What seems to be too much is looked at again: the first times may have loaded classes. */
    private void checkCost(byte[] content, Optional<String> told) throws IOException {
        Cost first = read(content, told);
        if (first.bytes <= MOST_ALLOCATED && first.nanos <= NANOS_WORTH_A_LOOK) {
            return;
        }
        Cost least = least(content, told);
        if (least.bytes > MOST_ALLOCATED) {
            throw new AssertionError("asked for %,d bytes".formatted(least.bytes));
        }
        if (least.nanos > NANOS_WORTH_A_LOOK && least.nanos > longest(content.length)) {
            throw new AssertionError("took more than %d times as long as a good file".formatted(TIMES_AS_LONG));
        }
    }

    private long longest(int length) throws IOException {
        double size = Math.max(1, (double) length / good.length);
        return (long) (TIMES_AS_LONG * size * least(good, Optional.of(format)).nanos);
    }

    private Cost least(byte[] content, Optional<String> told) throws IOException {
        Cost least = read(content, told);
        for (int i = 1; i < LOOKS; i++) {
            least = least.orLess(read(content, told));
        }
        return least;
    }

    private Cost read(byte[] content, Optional<String> told) throws IOException {
        long bytes = threads.getCurrentThreadAllocatedBytes();
        long nanos = threads.getCurrentThreadCpuTime();
        try {
            var source = new ResultSource(FILE, new ByteArrayInputStream(content), companions);
            PlainWriter.write(Formats.read(source, ReadOptions.ofFormat(told)), OutputStream.nullOutputStream());
        } catch (ResultFileException e) {
            checkMessage(e.getMessage());
        }
        return new Cost(threads.getCurrentThreadCpuTime() - nanos, threads.getCurrentThreadAllocatedBytes() - bytes);
    }

    /**
     * What reading takes.
     *
     * @param nanos of processor time
     * @param bytes asked for, garbage included
     */
    private record Cost(long nanos, long bytes) {
        Cost orLess(Cost other) {
            return new Cost(Math.min(nanos, other.nanos), Math.min(bytes, other.bytes));
        }
    }

    private void checkMessage(String message) {
        if (!message.contains(FILE) || message.length() > LONGEST_MESSAGE) {
            throw new AssertionError("names no file, or goes on and on: " + message);
        }
    }
}
