package io.jenkins.plugins.benchmarkgate.stats;

/**
 * How many of how many.
 *
 * @param count 0 to {@code of}
 * @param of 0 or more
 */
public record Share(int count, int of) {
    /** The 97.5 % point of the normal distribution. */
    private static final double Z = 1.959964;

    public Share {
        if (count < 0 || of < count) {
            throw new IllegalArgumentException("%d of %d".formatted(count, of));
        }
    }

    /** From 0 to 1; NaN of nothing. */
    public double value() {
        return count / (double) of;
    }

    /** The lower end of its 95 % interval (Wilson, 1927), which is sensible at 0 and 1 and for few observations too. */
    public double low() {
        return of == 0 ? 0 : Math.max(0, center() - halfWidth());
    }

    /** The upper end of the same interval. */
    public double high() {
        return of == 0 ? 1 : Math.min(1, center() + halfWidth());
    }

    private double center() {
        return (count + Z * Z / 2) / (of + Z * Z);
    }

    private double halfWidth() {
        return Z / (of + Z * Z) * Math.sqrt(count * (double) (of - count) / of + Z * Z / 4);
    }
}
