package io.jenkins.plugins.benchmarkgate.history;

import java.util.Objects;

/**
 * A change of the source. All texts come from whoever made it, are safe to print on one line, and short.
 *
 * @param id as the source control names it; empty where it does not
 * @param message its first line
 * @param url of its page in the repository browser, {@code http} or {@code https}; null where the job has no browser
 */
public record Commit(String id, String author, String message, String url) {
    public Commit {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(message, "message");
    }
}
