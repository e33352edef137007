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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds the reading of any bytes to what is promised: it ends with a report that can be written, or with a
 * {@link ResultFileException}; it does not ask for more than 64 MB, garbage included; and it does not take more than a
 * few times as long as a good file of that size. Anything else is an {@link AssertionError}, or what was thrown.
 */
final class Reading {
    private static final String FOLDER = "fuzz/";
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
    private final boolean isCompleted;

    /**
     * Reading one format.
     *
     * @param good a file that can be read, to compare times with
     * @param isCompleted whether the format reads files beside its results; these are hostile, too
     */
    Reading(String format, Companions companions, byte[] good, boolean isCompleted) {
        this.format = format;
        this.companions = companions;
        this.good = good;
        this.isCompleted = isCompleted;
    }

    /** Reading one format, with its fixtures in the folder. */
    static Reading of(Path fixtures, String format) throws IOException {
        Fixtures ofFormat = Fixtures.of(fixtures, format);
        return new Reading(
                format,
                ofFormat.companions(),
                ofFormat.contents().get(0),
                !ofFormat.completing().isEmpty());
    }

    /**
     * Reads the bytes in every way and holds how it ends.
     *
     * @return whether it took so much that {@link #check} should have a look at it
     */
    boolean checkOutcome(byte[] content) throws IOException {
        boolean isWorthALook = false;
        for (Way way : ways(content)) {
            isWorthALook |= read(way).isWorthALook();
        }
        return isWorthALook;
    }

    /** Like {@link #checkOutcome}, and holds time and memory, too. */
    void check(byte[] content) throws IOException {
        for (Way way : ways(content)) {
            checkCost(way, content.length);
        }
    }

    /** As the format, as whatever the bytes look like, and as what completes a good result. */
    private List<Way> ways(byte[] content) {
        var ways = new ArrayList<Way>();
        ways.add(new Way(content, companions, Optional.of(format)));
        ways.add(new Way(content, companions, Optional.empty()));
        if (isCompleted) {
            ways.add(new Way(
                    good,
                    path -> companions.open(path).map(replaced -> new ByteArrayInputStream(content)),
                    Optional.of(format)));
        }
        return ways;
    }

    /** What seems to be too much is looked at again: the first times may have loaded classes. */
    private void checkCost(Way way, int length) throws IOException {
        if (!read(way).isWorthALook()) {
            return;
        }
        Cost least = least(way);
        if (least.bytes > MOST_ALLOCATED) {
            throw new AssertionError("asked for %,d bytes".formatted(least.bytes));
        }
        if (least.nanos > NANOS_WORTH_A_LOOK && least.nanos > longest(length)) {
            throw new AssertionError("took more than %d times as long as a good file".formatted(TIMES_AS_LONG));
        }
    }

    private long longest(int length) throws IOException {
        double size = Math.max(1, (double) length / good.length);
        return (long) (TIMES_AS_LONG * size * least(new Way(good, companions, Optional.of(format))).nanos);
    }

    private Cost least(Way way) throws IOException {
        Cost least = read(way);
        for (int i = 1; i < LOOKS; i++) {
            least = least.orLess(read(way));
        }
        return least;
    }

    private Cost read(Way way) throws IOException {
        long bytes = threads.getCurrentThreadAllocatedBytes();
        long nanos = threads.getCurrentThreadCpuTime();
        try {
            var source = new ResultSource(FOLDER + "results", new ByteArrayInputStream(way.content), way.companions);
            PlainWriter.write(Formats.read(source, ReadOptions.ofFormat(way.told)), OutputStream.nullOutputStream());
        } catch (ResultFileException e) {
            checkMessage(e.getMessage());
        }
        return new Cost(threads.getCurrentThreadCpuTime() - nanos, threads.getCurrentThreadAllocatedBytes() - bytes);
    }

    /** One way to read bytes. */
    private record Way(byte[] content, Companions companions, Optional<String> told) {}

    /**
     * What reading takes.
     *
     * @param nanos of processor time
     * @param bytes asked for, garbage included
     */
    private record Cost(long nanos, long bytes) {
        boolean isWorthALook() {
            return bytes > MOST_ALLOCATED || nanos > NANOS_WORTH_A_LOOK;
        }

        Cost orLess(Cost other) {
            return new Cost(Math.min(nanos, other.nanos), Math.min(bytes, other.bytes));
        }
    }

    private void checkMessage(String message) {
        if (!message.contains(FOLDER) || message.length() > LONGEST_MESSAGE) {
            throw new AssertionError("names no file, or goes on and on: " + message);
        }
    }
}
