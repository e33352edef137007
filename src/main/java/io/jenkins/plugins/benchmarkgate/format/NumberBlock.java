package io.jenkins.plugins.benchmarkgate.format;

/** Numbers of an array on their way to somebody who takes many at a time: a call for each would cost as much as reading it. */
final class NumberBlock {
    /** Takes the first {@code count} of these numbers, one or more, before the next come. */
    @FunctionalInterface
    interface Taker {
        void take(double[] numbers, int count);
    }

    private final double[] numbers = new double[1 << 8];
    private int count;
    private Taker taker = (none, ofThem) -> {};

    void begin(Taker ofAll) {
        taker = ofAll;
        count = 0;
    }

    void add(double number) {
        if (count == numbers.length) {
            end();
        }
        numbers[count++] = number;
    }

    /** Hands over what is left. */
    void end() {
        if (count > 0) {
            taker.take(numbers, count);
            count = 0;
        }
    }
}
