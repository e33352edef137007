package io.jenkins.plugins.benchmarkgate.history;

/**
 * A file that results were read from.
 *
 * @param path in the workspace
 * @param sha256 of its content, in hexadecimal
 */
public record ResultFile(String path, String sha256) {}
