package io.jenkins.plugins.benchmarkgate.format;

/** What of a version makes two runs comparable. */
final class Versions {
    private Versions() {}

    /** Name and version of a language runtime as the machine key holds it: with major and minor, {@code CPython 3.11}. */
    static String runtime(String name, String version) {
        return "%s %s".formatted(name, majorMinor(version)).strip();
    }

    private static String majorMinor(String version) {
        String[] parts = version.split("\\.", 3);
        return parts.length > 1 ? parts[0] + "." + parts[1] : version;
    }
}
