package io.jenkins.plugins.benchmarkgate.gate;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * The sentence of a row, made when somebody first reads it: a large build has ten thousand, and while it is decided nobody
 * reads one. Two that read the same are equal. Safe for several threads.
 */
final class Reason {
    private Supplier<String> words;
    private String text;

    private Reason(Supplier<String> words, String text) {
        this.words = words;
        this.text = text;
    }

    static Reason of(String text) {
        return new Reason(null, Objects.requireNonNull(text, "text"));
    }

    /** Asks for the words at most once. */
    static Reason when(Supplier<String> words) {
        return new Reason(Objects.requireNonNull(words, "words"), null);
    }

    synchronized String text() {
        if (text == null) {
            text = Objects.requireNonNull(words.get(), "text");
            words = null; // what the sentence was made of is large
        }
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Reason that && text().equals(that.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
