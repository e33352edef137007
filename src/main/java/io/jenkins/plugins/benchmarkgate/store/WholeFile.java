package io.jenkins.plugins.benchmarkgate.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** Writes a file that is there as a whole or not at all. */
final class WholeFile {
    private WholeFile() {}

    static void write(Path path, CompressedFile.Writing writing) throws IOException {
        Path folder = Files.createDirectories(Objects.requireNonNull(path.getParent(), "folder"));
        Path partial = Files.createTempFile(folder, path.getFileName() + "-", ".tmp");
        try {
            try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(partial), 1 << 16)) {
                writing.to(output);
            }
            Files.move(partial, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }
}
