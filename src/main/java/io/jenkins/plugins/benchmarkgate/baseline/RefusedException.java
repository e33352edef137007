package io.jenkins.plugins.benchmarkgate.baseline;

/** Why something cannot be accepted, in a sentence for whoever tried. */
public final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    public RefusedException(String why) {
        super(why);
    }
}
