package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Printable;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/**
 * What the user says about a result file.
 *
 * @param format id of its format; empty to tell it from the content
 * @param direction which values are better, for formats that differ in nothing else; UNKNOWN where nobody says
 * @param keySuffix a word that is added to every key; empty for none
 */
public record ReadOptions(String format, Direction direction, String keySuffix) implements Serializable {
    public static final ReadOptions NONE = new ReadOptions("", Direction.UNKNOWN, "");

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_SUFFIX = 100;

    public ReadOptions {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(direction, "direction");
        if (!format.isEmpty()) {
            requireAgreement(format, direction);
        }
        if (keySuffix.length() > LONGEST_SUFFIX || !Printable.of(keySuffix).equals(keySuffix)) {
            throw new IllegalArgumentException("keySuffix must be at most %d visible characters, was \"%s\""
                    .formatted(LONGEST_SUFFIX, Printable.of(keySuffix)));
        }
    }

    public static ReadOptions ofFormat(Optional<String> format) {
        return new ReadOptions(format.orElse(""), Direction.UNKNOWN, "");
    }

    private static void requireAgreement(String format, Direction direction) {
        Formats.find(format)
                .impliedDirection()
                .filter(implied -> direction != Direction.UNKNOWN && direction != implied)
                .ifPresent(implied -> {
                    throw new IllegalArgumentException("the format %s and the direction %s contradict each other"
                            .formatted(format, direction.id()));
                });
    }

    /** The key as the tool knows it, without the suffix. */
    public String plain(String key) {
        String added = suffixed("");
        return key.endsWith(added) ? key.substring(0, key.length() - added.length()) : key;
    }

    /** The key under which a benchmark is compared. */
    String suffixed(String key) {
        return keySuffix.isEmpty() ? key : key + " " + keySuffix;
    }
}
