package io.jenkins.plugins.benchmarkgate.format;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;

/** Says where in a JSON file something is wrong: the path of the value, its line and its column. */
final class JsonPlace {
    static final String UNDECODABLE = "is not text in UTF-8, UTF-16 or UTF-32: ";
    private static final String CUT_OFF = "is cut off: the file ends in the middle of a value";

    private final String file;
    private final JsonParser parser;

    JsonPlace(String file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
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
        return (cause instanceof StreamConstraintsException ? "is beyond what is read: " : "is not JSON: ") + message;
    }

    private ResultFileException at(JsonLocation location, String problem) {
        return new ResultFileException(
                file,
                path(parser.getParsingContext()),
                problem,
                Math.max(1, location.getLineNr()),
                Math.max(1, location.getColumnNr()));
    }

    private static String path(JsonStreamContext context) {
        if (context == null || context.inRoot()) {
            return "";
        }
        String outer = path(context.getParent());
        if (context.inArray()) {
            return context.hasCurrentIndex() ? outer + "[" + context.getCurrentIndex() + "]" : outer;
        }
        if (!context.hasCurrentName()) {
            return outer;
        }
        return outer.isEmpty() ? context.getCurrentName() : outer + "." + context.getCurrentName();
    }
}
