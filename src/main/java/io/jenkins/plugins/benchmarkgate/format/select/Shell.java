package io.jenkins.plugins.benchmarkgate.format.select;

/**
 * What reads the arguments once a variable has been replaced by them, unquoted. It decides which signs arguments may hold.
 */
public enum Shell {
    /** A POSIX shell: it splits at spaces and never reads signs such as {@code |} that came out of a variable. */
    SH,
    /** The command interpreter of Windows: it puts the text in first and reads all signs after. */
    CMD;

    /** The default shell of an agent. */
    public static Shell of(boolean isUnix) {
        return isUnix ? SH : CMD;
    }
}
