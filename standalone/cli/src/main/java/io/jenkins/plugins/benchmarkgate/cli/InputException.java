package io.jenkins.plugins.benchmarkgate.cli;

/** A setting or a file that cannot be used; the message tells the user why and what to do. */
final class InputException extends Exception {
    private static final long serialVersionUID = 1L;

    InputException(String message) {
        super(message);
    }
}
