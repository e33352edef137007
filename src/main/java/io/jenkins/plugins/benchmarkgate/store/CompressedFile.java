package io.jenkins.plugins.benchmarkgate.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A compressed file that is there as a whole or not at all. */
public record CompressedFile(Path path) {
    /** Writes all of it or nothing. */
    public void write(Writing writing) throws IOException {
        WholeFile.write(path, output -> {
            try (var packed = new GZIPOutputStream(output)) {
                writing.to(packed);
            }
        });
    }

    /** Reads it; a {@link java.nio.file.NoSuchFileException} where it is not there. */
    public <T> T read(Reading<T> reading) throws IOException {
        try (var input = new GZIPInputStream(Files.newInputStream(path))) {
            return reading.from(input);
        }
    }

    /** Deletes it where it is there. */
    public void delete() throws IOException {
        Files.deleteIfExists(path);
    }

    public boolean exists() {
        return Files.exists(path);
    }

    /** Writes content. */
    public interface Writing {
        void to(OutputStream output) throws IOException;
    }

    /** Reads content. */
    public interface Reading<T> {
        T from(InputStream input) throws IOException;
    }
}
