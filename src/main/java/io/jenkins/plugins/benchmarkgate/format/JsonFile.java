package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Report;
import java.io.IOException;
import java.io.InputStream;

/**
 * The frame of every reader of JSON. Zero bytes are an error, and so is anything behind the outermost value.
 */
final class JsonFile {
    private JsonFile() {}

    /** Reads the fields or elements of the outermost value into a report. */
    interface Reading {
        /** Reads the value of a field, or returns false for one it does not know. */
        boolean field(String field) throws IOException;

        /** What is left to do once all has been seen. */
        default void end() throws IOException {}
    }

    /** Makes the reading of one file. */
    @FunctionalInterface
    interface ReadingFactory {
        Reading start(JsonCursor cursor, ReportBuilder report);
    }

    /** Makes what reads one element of the outermost array. */
    @FunctionalInterface
    interface ElementReaderFactory {
        JsonCursor.ElementReader start(JsonCursor cursor, ReportBuilder report);
    }

    /** Reads a file that is an object with a list of benchmarks. */
    @FunctionalInterface
    interface ListReading {
        /** Reads one element of the list. */
        void element() throws IOException;

        /** Reads the value of a field beside the list, or returns false for one it does not know. */
        default boolean field(String field) throws IOException {
            return false;
        }

        /** What is left to do once all has been seen. */
        default void end() throws IOException {}
    }

    /** Makes the reading of one file. */
    @FunctionalInterface
    interface ListReadingFactory {
        ListReading start(JsonCursor cursor, ReportBuilder report);
    }

    /** Reads a whole JSON file, from its outermost value on. */
    @FunctionalInterface
    interface ValueReader {
        void read(JsonCursor cursor) throws IOException;
    }

    /**
     * Reads a file that is an object with a list of benchmarks.
     *
     * @param list the field that holds the list and has to be there
     */
    static Report readList(ResultSource source, String format, String list, ListReadingFactory factory)
            throws IOException {
        return readObject(
                source, format, list, (cursor, report) -> new OfList(list, cursor, factory.start(cursor, report)));
    }

    private record OfList(String list, JsonCursor cursor, ListReading reading) implements Reading {
        @Override
        public boolean field(String field) throws IOException {
            if (!field.equals(list)) {
                return reading.field(field);
            }
            cursor.array(reading::element);
            return true;
        }

        @Override
        public void end() throws IOException {
            reading.end();
        }
    }

    /**
     * Reads a file that stands near a result, and closes it.
     *
     * @param file its name, for messages
     */
    static void readCompanion(String file, String format, InputStream content, ValueReader reader) throws IOException {
        try (content;
                var cursor = open(file, content, format)) {
            reader.read(cursor);
            cursor.end();
        }
    }

    /**
     * Reads a file that is an object.
     *
     * @param required the field that has to be in it
     */
    static Report readObject(ResultSource source, String format, String required, ReadingFactory factory)
            throws IOException {
        return readObject(
                source,
                format,
                (cursor, report) -> new Requiring(required, format, cursor, factory.start(cursor, report)));
    }

    /** Reads a file that is an object, whose fields may have any names. */
    static Report readObject(ResultSource source, String format, ReadingFactory factory) throws IOException {
        try (var cursor = open(source.file(), source.content(), format)) {
            var report = new ReportBuilder(format, cursor::problem);
            Reading reading = factory.start(cursor, report);
            cursor.object(reading::field);
            reading.end();
            cursor.end();
            return report.build();
        }
    }

    /** Sees to it that an object which is not empty has the field that makes it a result. */
    private static final class Requiring implements Reading {
        private final String required;
        private final String format;
        private final JsonCursor cursor;
        private final Reading reading;
        private boolean hasRequired;

        Requiring(String required, String format, JsonCursor cursor, Reading reading) {
            this.required = required;
            this.format = format;
            this.cursor = cursor;
            this.reading = reading;
        }

        @Override
        public boolean field(String field) throws IOException {
            hasRequired |= field.equals(required);
            return reading.field(field);
        }

        @Override
        public void end() throws IOException {
            if (!hasRequired) {
                throw cursor.problem("expected an object with \"%s\", as %s writes it".formatted(required, format));
            }
            reading.end();
        }
    }

    /** Reads a file that is an array. */
    static Report readArray(ResultSource source, String format, ElementReaderFactory factory) throws IOException {
        try (var cursor = open(source.file(), source.content(), format)) {
            var report = new ReportBuilder(format, cursor::problem);
            cursor.array(factory.start(cursor, report));
            cursor.end();
            return report.build();
        }
    }

    /** A cursor at the outermost value, which has to be there. */
    static JsonCursor open(String file, InputStream content, String format) throws IOException {
        var cursor = new JsonCursor(file, content);
        if (cursor.isAtEnd()) {
            cursor.close();
            throw new ResultFileException(file, "is empty, expected the JSON of " + format);
        }
        return cursor;
    }
}
