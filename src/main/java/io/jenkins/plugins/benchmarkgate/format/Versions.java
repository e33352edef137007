package io.jenkins.plugins.benchmarkgate.format;

/** What of a version makes two runs comparable. */
final class Versions {
    private Versions() {}

    /** Name and version of a language runtime as the machine key holds it: with major and minor, {@code CPython 3.11}. */
    static String runtime(String name, String version) {
        return (name + " " + majorMinor(version)).strip();
    }

    private static String majorMinor(String version) {
        int major = version.indexOf('.');
        int minor = major < 0 ? -1 : version.indexOf('.', major + 1);
        return minor < 0 ? version : version.substring(0, minor);
    }
}
