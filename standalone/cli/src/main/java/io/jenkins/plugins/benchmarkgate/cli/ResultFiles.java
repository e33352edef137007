package io.jenkins.plugins.benchmarkgate.cli;

import io.jenkins.plugins.benchmarkgate.format.Companions;
import io.jenkins.plugins.benchmarkgate.format.Formats;
import io.jenkins.plugins.benchmarkgate.format.ReadOptions;
import io.jenkins.plugins.benchmarkgate.format.Reports;
import io.jenkins.plugins.benchmarkgate.format.ResultSource;
import io.jenkins.plugins.benchmarkgate.history.ResultFile;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The result files that the arguments of a command name. */
final class ResultFiles {
    private final Path folder;
    private final List<Path> files;

    private ResultFiles(Path folder, List<Path> files) {
        this.folder = folder;
        this.files = files;
    }

    /**
     * Finds the files that are named, or match where an argument is a pattern.
     *
     * @throws NoSuchFileException if a file is not there, or a pattern matches none
     */
    static ResultFiles find(Path folder, List<String> arguments) throws IOException, InputException {
        Set<Path> found = new LinkedHashSet<>();
        for (String argument : arguments) {
            found.addAll(matching(folder, argument));
        }
        return new ResultFiles(folder, List.copyOf(found));
    }

    /** The one file that is named. */
    static ResultFiles of(Path folder, Path file) {
        return new ResultFiles(folder, List.of(file));
    }

    private static List<Path> matching(Path folder, String argument) throws IOException, InputException {
        if (argument.isEmpty()) {
            throw new InputException("the name of a file is empty");
        }
        if (FilePattern.isPattern(argument)) {
            List<Path> found = FilePattern.of(argument).files(folder);
            if (found.isEmpty()) {
                throw new NoSuchFileException(argument, null, "no file matches");
            }
            return found;
        }
        Path path = Path.of(argument);
        if (Files.isDirectory(folder.resolve(path))) {
            throw new InputException(
                    "%s is a folder; name its files, such as \"%s\"".formatted(path, path.resolve("*.json")));
        }
        if (!Files.exists(folder.resolve(path))) {
            throw new NoSuchFileException(argument);
        }
        return List.of(path);
    }

    /** As the user named them. */
    List<Path> paths() {
        return files;
    }

    /** As the user named them, in one line. */
    String names() {
        return files.stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    /** Whether one of them is one of the others, also by another name. */
    boolean overlaps(ResultFiles others) throws IOException {
        return shared(others).isPresent();
    }

    /** The first of them that is one of the others, also by another name. */
    Optional<Path> shared(ResultFiles others) throws IOException {
        for (Path file : files) {
            for (Path other : others.files) {
                if (Files.isSameFile(folder.resolve(file), folder.resolve(other))) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether both are as many files, and each has the content of the other's in its place. */
    boolean repeats(ResultFiles others) throws IOException {
        boolean isSame = files.size() == others.files.size();
        for (int i = 0; isSame && i < files.size(); i++) {
            isSame = Files.mismatch(folder.resolve(files.get(i)), folder.resolve(others.files.get(i))) < 0;
        }
        return isSame;
    }

    /** Reads them all into one report. */
    Report read(ReadOptions options) throws IOException {
        var reports = new ArrayList<Reports.FileReport>();
        for (Path file : files) {
            try (InputStream content = Files.newInputStream(folder.resolve(file))) {
                var source = new ResultSource(file.toString(), content, companionsOf(folder.resolve(file)));
                reports.add(new Reports.FileReport(file.toString(), Formats.read(source, options)));
            }
        }
        return Reports.merge(reports);
    }

    /** Some tools spread one result over several files. */
    private static Companions companionsOf(Path file) {
        return path -> {
            Path companion = file.resolveSibling(path);
            return Files.isRegularFile(companion) ? Optional.of(Files.newInputStream(companion)) : Optional.empty();
        };
    }

    /** Reads them all into one report, which must hold a benchmark. */
    Report readFilled(ReadOptions options) throws IOException, InputException {
        Report report = read(options);
        if (report.isEmpty()) {
            throw new InputException("%s: holds no benchmark, so there is nothing to check".formatted(names()));
        }
        return report;
    }

    /** Their paths, with digests where these are wanted: that reads them once more. */
    List<ResultFile> stored(boolean withDigests) throws IOException {
        var stored = new ArrayList<ResultFile>();
        for (Path file : files) {
            String digest = withDigests ? sha256(folder.resolve(file)) : null;
            stored.add(new ResultFile(file.toString().replace(File.separatorChar, '/'), digest));
        }
        return stored;
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return sha256(content);
        }
    }

    /** In hexadecimal. */
    static String sha256(InputStream content) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(digest.digest());
    }
}
