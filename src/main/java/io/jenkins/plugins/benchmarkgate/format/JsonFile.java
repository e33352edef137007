package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Report;
import java.io.IOException;

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
        try (var cursor = open(source, format)) {
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
        try (var cursor = open(source, format)) {
            var report = new ReportBuilder(format, cursor::problem);
            cursor.array(factory.start(cursor, report));
            cursor.end();
            return report.build();
        }
    }

    private static JsonCursor open(ResultSource source, String format) throws IOException {
        var cursor = new JsonCursor(source.file(), source.content());
        if (cursor.isAtEnd()) {
            cursor.close();
            throw new ResultFileException(source.file(), "is empty, expected the JSON of " + format);
        }
        return cursor;
    }
}
