package io.jenkins.plugins.benchmarkgate.format;

import java.util.Arrays;

/** A list of numbers that grows. */
final class Doubles {
    private double[] values;
    private int size;

    Doubles(int expected) {
        values = new double[expected];
    }

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    /** Adds the first numbers of an array. */
    void add(double[] numbers, int count) {
        if (size + count > values.length) {
            values = Arrays.copyOf(values, Math.max(size + count, 2 * size));
        }
        System.arraycopy(numbers, 0, values, size, count);
        size += count;
    }

    double get(int index) {
        if (index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return values[index];
    }

    int size() {
        return size;
    }
}
