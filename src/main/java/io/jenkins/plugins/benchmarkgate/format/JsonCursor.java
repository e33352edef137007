package io.jenkins.plugins.benchmarkgate.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Walks through a JSON file from front to back and says where it is when something is wrong. Values that nobody asks for
 * are passed over without being kept, whatever their size. Python's bare {@code NaN} and {@code Infinity} are numbers.
 */
final class JsonCursor implements AutoCloseable {
    private static final int MOST_KEPT = 10_000;

    /** Reads the value of a field, or returns false for one it does not know. */
    @FunctionalInterface
    interface FieldReader {
        boolean read(String field) throws IOException;
    }

    /** Reads one element of an array. */
    @FunctionalInterface
    interface ElementReader {
        void read() throws IOException;
    }

    /** Reads one number. */
    @FunctionalInterface
    private interface NumberReader {
        double read() throws IOException;
    }

    private final JsonParser parser;
    private final JsonPlace place;
    private final NumberWalk numbers;
    private final RowWalk rows;
    private final SeenTexts seenTexts = new SeenTexts();
    private final List<SeenFields> seenFields = new ArrayList<>();
    private final NumberBlock block = new NumberBlock();
    private final DecimalNumber decimal = new DecimalNumber();
    private final byte[] digits = new byte[32];
    private int depth;

    JsonCursor(String file, InputStream content) throws IOException {
        var input = new JsonInput(content);
        parser = JsonParsers.open(file, input);
        place = new JsonPlace(file, parser);
        numbers = new NumberWalk(parser, input, place, block);
        rows = new RowWalk(parser, input, place);
        nextValue();
    }

    /** Looks for keys from the outermost value on, see {@link KeyScan}; what stops it is kept there. */
    KeyScan scanKeys(Set<String> wanted, Set<String> lists, Predicate<Set<String>> enough) throws IOException {
        var scan = new KeyScan(parser, wanted, lists, enough);
        try {
            scan.run();
        } catch (JsonProcessingException | CharConversionException e) {
            scan.stoppedBy(place.explain(e));
        }
        return scan;
    }

    boolean isAtEnd() {
        return parser.currentToken() == null;
    }

    boolean isArray() {
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    boolean isObject() {
        return parser.currentToken() == JsonToken.START_OBJECT;
    }

    boolean isNumber() {
        return parser.currentToken().isNumeric();
    }

    boolean isText() {
        return parser.currentToken() == JsonToken.VALUE_STRING;
    }

    boolean isTrue() {
        return parser.currentToken() == JsonToken.VALUE_TRUE;
    }

    boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    /** Reads an object; fields the reader does not know are passed over, a known one may stand there only once. */
    void object(FieldReader reader) throws IOException {
        expect(JsonToken.START_OBJECT, "an object");
        SeenFields seen = fieldsOf(depth++);
        while (next() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            next();
            if (!reader.read(field)) {
                skip();
            } else if (!seen.add(field)) {
                throw problem("stands there twice");
            } else if (!seenTexts.hasField(field)) {
                checkCharacters(field);
                seenTexts.keepField(field);
            }
        }
        depth--;
    }

    private SeenFields fieldsOf(int objectDepth) {
        if (objectDepth == seenFields.size()) {
            seenFields.add(new SeenFields());
        }
        SeenFields fields = seenFields.get(objectDepth);
        fields.clear();
        return fields;
    }

    void array(ElementReader reader) throws IOException {
        expect(JsonToken.START_ARRAY, "an array");
        while (next() != JsonToken.END_ARRAY) {
            reader.read();
        }
        place.endArray();
    }

    /** Remembers the object at the cursor for {@link #rowsLikeMarked}. */
    void markRow() {
        rows.mark();
    }

    /**
     * Reads on over elements of an array which are the same as the marked one, that has just been read, but for some numbers.
     *
     * @param taken fields of numbers that are given to the taker
     * @param anyNumber fields of numbers that may differ and nobody asks for
     */
    void rowsLikeMarked(List<String> taken, List<String> anyNumber, RowWalk.Taker taker) throws IOException {
        rows.walk(taken, anyNumber, taker);
    }

    /** Reads an array of numbers, which may be very long; where it has a fault, the last of them may not have been given. */
    void numbers(NumberBlock.Taker taker) throws IOException {
        numbers(taker, this::number);
    }

    /** Like {@link #numbers}, where the words of {@link #numberOrWord} are numbers, too. */
    void numbersOrWords(NumberBlock.Taker taker) throws IOException {
        numbers(taker, this::numberOrWord);
    }

    private void numbers(NumberBlock.Taker taker, NumberReader reader) throws IOException {
        expect(JsonToken.START_ARRAY, "an array");
        block.begin(taker);
        numbers.take();
        while (next() != JsonToken.END_ARRAY) {
            block.add(reader.read());
        }
        block.end();
        place.endArray();
    }

    /** The number at the cursor; NaN and the infinities are numbers, {@code null} and text are none. */
    double number() throws IOException {
        JsonToken token = parser.currentToken();
        if (!token.isNumeric()) {
            throw expected("a number");
        }
        try {
            return token == JsonToken.VALUE_NUMBER_FLOAT && isShort() ? decimal.value() : parser.getDoubleValue();
        } catch (JsonProcessingException | CharConversionException e) {
            throw place.explain(e);
        }
    }

    /** Finds the digits of the token, unless there are many, or it is NaN or an infinity. */
    private boolean isShort() throws IOException {
        int length = parser.getTextLength();
        if (length > digits.length) {
            return false;
        }
        char[] characters = parser.getTextCharacters();
        int offset = parser.getTextOffset();
        for (int i = 0; i < length; i++) {
            digits[i] = (byte) characters[offset + i];
        }
        return decimal.find(digits, 0, length) == length;
    }

    /** Like {@link #number}, where the words NaN, +INF and -INF in quotes are numbers, too, as JMH writes them. */
    double numberOrWord() throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return number();
        }
        return switch (text()) {
            case "NaN" -> Double.NaN;
            case "+INF", "INF", "Infinity" -> Double.POSITIVE_INFINITY;
            case "-INF", "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> throw expected("a number");
        };
    }

    /** The whole number at the cursor, not negative. */
    long count() throws IOException {
        double number = number();
        if (number < 0 || number != Math.rint(number) || number > 1e15) {
            throw problem("expected a whole number, not negative, was " + number);
        }
        return (long) number;
    }

    /** The text at the cursor, which is neither empty nor longer than 4,096 characters. */
    String requiredText() throws IOException {
        String text = text();
        if (text.isEmpty()) {
            throw problem("expected a text, was empty");
        }
        return text;
    }

    /** The text, number or boolean at the cursor as text; empty for {@code null}. */
    String text() throws IOException {
        String text = longText();
        if (text.length() > JsonParsers.LONGEST_TEXT) {
            throw problem(String.format(
                    Locale.ROOT,
                    "is %,d characters long, at most %,d are read",
                    text.length(),
                    JsonParsers.LONGEST_TEXT));
        }
        return text;
    }

    /** Checks a field name that is data: the name of a benchmark. */
    void checkKey(String name) throws ResultFileException {
        if (name.isEmpty()) {
            throw problem("expected a name, was empty");
        }
    }

    /** Like {@link #text}, up to 262,144 characters. */
    String longText() throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return "";
        }
        if (!token.isScalarValue()) {
            throw expected("a text");
        }
        try {
            String known = token == JsonToken.VALUE_STRING ? seenTexts.find(parser) : null;
            if (known != null) {
                return known;
            }
            String text = parser.getText();
            checkCharacters(text);
            seenTexts.keep(text);
            return text;
        } catch (JsonProcessingException | CharConversionException e) {
            throw place.explain(e);
        }
    }

    /** Half a character, which JSON can hold as an escape, could be written nowhere. */
    private void checkCharacters(String text) throws ResultFileException {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSurrogatePair(text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : ' ')) {
                    throw problem("holds half of a character, \\u%04x".formatted((int) text.charAt(i)));
                }
                i++;
            }
        }
    }

    /** Like {@link #object}, where {@code null} stands for an empty object. */
    void optionalObject(FieldReader reader) throws IOException {
        if (!isNull()) {
            object(reader);
        }
    }

    /** Like {@link #numbers}, where {@code null} stands for an empty array. */
    void optionalNumbers(NumberBlock.Taker taker) throws IOException {
        if (!isNull()) {
            numbers(taker);
        }
    }

    /** Like {@link #array}, where {@code null} stands for an empty array. */
    void optionalArray(ElementReader reader) throws IOException {
        if (!isNull()) {
            array(reader);
        }
    }

    /** Passes over the value at the cursor and everything in it. */
    void skip() throws IOException {
        int open = 0;
        JsonToken token = parser.currentToken();
        while (true) {
            if (token.isStructStart()) {
                open++;
            } else if (token.isStructEnd()) {
                open--;
            }
            if (open == 0) {
                if (token.isStructEnd()) {
                    place.endArray();
                }
                return;
            }
            if (token == JsonToken.START_ARRAY) {
                numbers.skip();
            }
            token = next();
        }
    }

    /** Goes to the next outermost value of a file of JSON lines; false at the end of the file. */
    boolean nextValue() throws IOException {
        try {
            return parser.nextToken() != null;
        } catch (JsonProcessingException | CharConversionException e) {
            throw place.explain(e);
        }
    }

    /** Checks that nothing follows the outermost value. */
    void end() throws IOException {
        if (nextValue()) {
            throw problem("expected the end of the file: results that were appended to others are not read");
        }
    }

    /** Refuses to keep more of one object than any tool writes: a small file could fill the memory. */
    void checkKept(int count) throws ResultFileException {
        if (count > MOST_KEPT) {
            throw problem(String.format(Locale.ROOT, "there are more than %,d of these in one place", MOST_KEPT));
        }
    }

    /** A problem with the value at the cursor. */
    ResultFileException problem(String problem) {
        return place.problem(problem);
    }

    private ResultFileException expected(String what) {
        return problem("expected %s, was %s".formatted(what, nameOf(parser.currentToken())));
    }

    private void expect(JsonToken token, String what) throws IOException {
        if (parser.currentToken() != token) {
            throw expected(what);
        }
    }

    private JsonToken next() throws IOException {
        try {
            JsonToken token = parser.nextToken();
            if (token == null) {
                throw place.cutOff();
            }
            return token;
        } catch (JsonProcessingException | CharConversionException e) {
            throw place.explain(e);
        }
    }

    private static String nameOf(JsonToken token) {
        return switch (token) {
            case START_OBJECT, END_OBJECT -> "an object";
            case START_ARRAY, END_ARRAY -> "an array";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            default -> token.asString();
        };
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
