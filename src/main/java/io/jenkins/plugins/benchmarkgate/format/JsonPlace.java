package io.jenkins.plugins.benchmarkgate.format;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Says where in a JSON file something is wrong: the path of the value, its line and its column, also where the parser did
 * not see all that is before it.
 */
final class JsonPlace {
    static final String UNDECODABLE = "is not text in UTF-8, UTF-16 or UTF-32: ";
    private static final String CUT_OFF = "is cut off: the file ends in the middle of a value";

    /** In messages of the parser, about a place that it knows only by its own count. */
    private static final Pattern START = Pattern.compile(" starting at \\[[^]]*]");

    private static final Pattern MERGE = Pattern.compile("Unexpected character \\('[<=>]'");

    private final String file;
    private final JsonParser parser;

    /** What is to be added to the lines of the parser. */
    private int unseenLines;

    /** The line of the parser in which columns have to be added. */
    private int shiftedLine;

    private int unseenColumns;
    /** By the depth of the array. */
    private int[] unseenElements = new int[8];

    JsonPlace(String file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /** The column of a place that the parser has told, from 1. */
    int column(JsonLocation location) {
        return location.getColumnNr() + (location.getLineNr() == shiftedLine ? unseenColumns : 0);
    }

    private int line(JsonLocation location) {
        return location.getLineNr() + unseenLines;
    }

    /** Says that the parser is at the end of an array, and will see all elements of those that follow. */
    void endArray() {
        int depth = parser.getParsingContext().getNestingDepth();
        if (depth + 1 < unseenElements.length) {
            Arrays.fill(unseenElements, depth + 1, unseenElements.length, 0);
        }
    }

    /** Says that the parser begins with an array. */
    void startArray() {
        int depth = parser.getParsingContext().getNestingDepth();
        if (depth < unseenElements.length) {
            unseenElements[depth] = 0;
        }
    }

    /**
     * Says that the parser goes on at another place of the array that it is in.
     *
     * @param location where it was
     * @param seen how many bytes, all of one line, it has counted behind that
     * @param lines between where it was and where it goes on
     * @param column where it goes on, from 1
     * @param elements that it did not see
     */
    void passedOver(JsonLocation location, int seen, int lines, int column, int elements) {
        unseenLines += lines;
        unseenColumns = column - location.getColumnNr() - seen;
        shiftedLine = location.getLineNr();
        int depth = parser.getParsingContext().getNestingDepth();
        if (depth >= unseenElements.length) {
            unseenElements = Arrays.copyOf(unseenElements, 2 * depth);
        }
        unseenElements[depth] += elements;
    }

    /** A problem with the value at which the parser is. */
    ResultFileException problem(String problem) {
        return at(parser.currentTokenLocation(), problem);
    }

    /** The file ends where a value has begun. */
    ResultFileException cutOff() {
        return at(parser.currentLocation(), CUT_OFF);
    }

    /** What the parser stumbled over. */
    ResultFileException explain(IOException cause) {
        JsonLocation location = cause instanceof JsonProcessingException json ? json.getLocation() : null;
        ResultFileException explained = at(location == null ? parser.currentLocation() : location, problemOf(cause));
        explained.initCause(cause);
        return explained;
    }

    private static String problemOf(IOException cause) {
        if (!(cause instanceof JsonProcessingException json)) {
            return UNDECODABLE + cause.getMessage();
        }
        String message = json.getOriginalMessage();
        if (cause instanceof JsonEOFException || message.startsWith("Unexpected end-of-input")) {
            return CUT_OFF;
        }
        return (cause instanceof StreamConstraintsException ? "is beyond what is read: " : "is not JSON: ")
                + START.matcher(message).replaceAll("")
                + (isMerge(json) ? "; this may be a merge that nobody resolved" : "");
    }

    /** Git begins each mark at the first column; JSON begins none of its own like these. */
    private static boolean isMerge(JsonProcessingException cause) {
        return cause.getLocation() != null
                && cause.getLocation().getColumnNr() <= 2
                && MERGE.matcher(cause.getOriginalMessage()).lookingAt();
    }

    private ResultFileException at(JsonLocation location, String problem) {
        return new ResultFileException(
                file,
                path(parser.getParsingContext()),
                problem,
                Math.max(1, line(location)),
                Math.max(1, column(location)));
    }

    private int unseen(JsonStreamContext context) {
        int depth = context.getNestingDepth();
        return depth < unseenElements.length ? unseenElements[depth] : 0;
    }

    private String path(JsonStreamContext context) {
        if (context == null || context.inRoot()) {
            return "";
        }
        String outer = path(context.getParent());
        if (context.inArray()) {
            return context.hasCurrentIndex()
                    ? outer + "[" + (context.getCurrentIndex() + unseen(context)) + "]"
                    : outer;
        }
        if (!context.hasCurrentName()) {
            return outer;
        }
        return outer.isEmpty() ? context.getCurrentName() : outer + "." + context.getCurrentName();
    }
}
