package io.jenkins.plugins.benchmarkgate.format.select;

import java.util.Collection;
import java.util.Optional;

/**
 * Regular expressions for tools that select by them, of signs that every dialect understands alike. The names are safe
 * ones; of these {@code +} alone is more than itself in an expression, and any sign matches in its place.
 */
final class Expression {
    private Expression() {}

    /** Matches what ends like one of these; in {@code cmd}, which would take {@code |} for a pipe, only for one name. */
    static Optional<String> endingLike(Collection<String> names, Shell shell) {
        if (names.size() == 1) {
            return Optional.of(endingLike(names.iterator().next()));
        }
        return shell == Shell.SH ? Optional.of(oneOf(names) + "$") : Optional.empty();
    }

    /** Matches what holds one of these, of which spaces stand for whatever lies in between; in {@code cmd} only one name. */
    static Optional<String> containing(Collection<String> names, Shell shell) {
        if (names.size() > 1 && shell != Shell.SH) {
            return Optional.empty();
        }
        String expression = names.size() == 1 ? literal(names.iterator().next()) : oneOf(names);
        return Optional.of(expression.replace(" ", ".+"));
    }

    /** Matches what ends like this name, in every shell. */
    static String endingLike(String name) {
        return literal(name) + "$";
    }

    /** Matches one of these and nothing else; in {@code cmd}, where {@code ^} is no sign of its own, what ends like it. */
    static Optional<String> exactly(Collection<String> names, Shell shell) {
        return shell == Shell.SH ? Optional.of("^" + oneOf(names) + "$") : endingLike(names, shell);
    }

    /** The parentheses make a shell that is handed the text as source stop there, before it reads a {@code |}. */
    private static String oneOf(Collection<String> names) {
        return "(" + literal(String.join("|", names)) + ")";
    }

    private static String literal(String name) {
        return name.replace('+', '.');
    }
}
