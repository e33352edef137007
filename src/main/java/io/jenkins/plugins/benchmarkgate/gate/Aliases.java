package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.model.Printable;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Benchmarks that were renamed: the key of today by that of then.
 *
 * @param newByOld in the order of the old keys; no key stands twice
 */
public record Aliases(Map<String, String> newByOld) {
    public static final Aliases NONE = new Aliases(Map.of());

    private static final String FORM = "aliases takes a list of maps: aliases: [[from: 'old', to: 'new']]";
    private static final Set<String> WORDS = Set.of("from", "to");

    /** An {@link IllegalArgumentException} names keys that contradict one another. */
    public Aliases {
        var sorted = new TreeMap<String, String>();
        var oldByNew = new TreeMap<String, String>();
        new TreeMap<>(newByOld).forEach((from, to) -> {
            sorted.put(requireKey("from", from), requireKey("to", to));
            String other = oldByNew.put(to, from);
            if (other != null) {
                throw new IllegalArgumentException("aliases: \"%s\" cannot be the new name of both \"%s\" and \"%s\""
                        .formatted(Printable.of(to), Printable.of(other), Printable.of(from)));
            }
        });
        sorted.keySet().stream().filter(oldByNew::containsKey).findFirst().ifPresent(both -> {
            throw new IllegalArgumentException(
                    "aliases: \"%s\" is both an old and a new name; name only the newest name of each benchmark"
                            .formatted(Printable.of(both)));
        });
        newByOld = Collections.unmodifiableMap(sorted);
    }

    /**
     * The elements of the parameter {@code aliases}.
     *
     * @throws IllegalArgumentException if one is no map with {@code from} and {@code to}, or if they contradict one another
     */
    public static Aliases of(List<?> elements) {
        var newByOld = new TreeMap<String, String>();
        for (Object element : elements) {
            if (!(element instanceof Map<?, ?> words) || !words.keySet().equals(WORDS)) {
                throw new IllegalArgumentException(FORM);
            }
            String from = requireKey("from", words.get("from"));
            String before = newByOld.put(from, requireKey("to", words.get("to")));
            if (before != null) {
                throw new IllegalArgumentException("aliases: \"%s\" stands twice".formatted(Printable.of(from)));
            }
        }
        return new Aliases(newByOld);
    }

    /** These rows, and what those of them that were renamed were called. */
    public List<RowId> withFormer(Collection<RowId> ids) {
        var all = new ArrayList<>(ids);
        for (RowId id : ids) {
            newByOld.forEach((from, to) -> {
                if (to.equals(id.key())) {
                    all.add(new RowId(from, id.metric()));
                }
            });
        }
        return all;
    }

    /** The key without spaces around it; an {@link IllegalArgumentException} if there is none. */
    private static String requireKey(String word, Object key) {
        String text = key == null ? "" : key.toString().strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("aliases: \"%s\" names no benchmark".formatted(word));
        }
        return text;
    }
}
