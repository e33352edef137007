package io.jenkins.plugins.benchmarkgate.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Collects the paths of the keys of a JSON file, down to the third, until somebody has seen enough. */
final class KeyScan {
    private static final int DEEPEST = 3;

    private final JsonParser parser;
    private final Predicate<Set<String>> enough;
    private final Set<String> found = new HashSet<>();
    private final Set<String> wanted;
    private final Set<String> lists;
    private final Set<String> emptyLists = new HashSet<>();
    private boolean holdsValues;
    private boolean isEnough;
    private Optional<ResultFileException> problem = Optional.empty();

    /**
     * A scan of everything that the parser gives.
     *
     * @param wanted the paths to look for
     * @param lists outermost fields that may be empty
     * @param enough whether those found suffice
     */
    KeyScan(JsonParser parser, Set<String> wanted, Set<String> lists, Predicate<Set<String>> enough) {
        this.parser = parser;
        this.wanted = wanted;
        this.lists = lists;
        this.enough = enough;
    }

    /** The paths found so far. */
    Set<String> found() {
        return found;
    }

    /** Whether there is anything but empty objects and arrays, save for empty lists of benchmarks. */
    boolean holdsValues() {
        return holdsValues;
    }

    /** The fields of the outermost object that may be empty; they are, where nothing holds values. */
    Set<String> emptyLists() {
        return emptyLists;
    }

    /** Why the scan ended before the end of the file, if it did. */
    Optional<ResultFileException> problem() {
        return problem;
    }

    void stoppedBy(ResultFileException problem) {
        this.problem = Optional.of(problem);
    }

    void run() throws IOException {
        while (!isEnough && parser.currentToken() != null) {
            value("", "", 0);
            if (!isEnough) {
                holdsValues |= parser.nextToken() != null;
            }
        }
    }

    private void value(String path, String pattern, int depth) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> object(path, pattern, depth);
            case START_ARRAY -> array(path, pattern, depth);
            default -> holdsValues = true;
        }
    }

    private void object(String path, String pattern, int depth) throws IOException {
        if (depth == DEEPEST) {
            holdsValues = true;
            parser.skipChildren();
            return;
        }
        while (!isEnough && parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            String inner = joined(path, name);
            note(inner);
            note(joined(pattern, name));
            if (!isEnough) {
                String list = parser.nextToken() == JsonToken.START_ARRAY ? inner + "[]" : inner;
                if (lists.contains(list)) {
                    emptyLists.add(list);
                } else {
                    holdsValues = true;
                }
                value(inner, joined(pattern, "*"), depth + 1);
            }
        }
    }

    private void array(String path, String pattern, int depth) throws IOException {
        while (!isEnough && parser.nextToken() != JsonToken.END_ARRAY) {
            holdsValues = true;
            value(path + "[]", pattern + "[]", depth);
        }
    }

    private static String joined(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private void note(String path) {
        if (wanted.contains(path) && found.add(path)) {
            isEnough = enough.test(found);
        }
    }
}
