package io.jenkins.plugins.benchmarkgate.steps;

import io.jenkins.plugins.benchmarkgate.format.Companions;
import io.jenkins.plugins.benchmarkgate.format.Formats;
import io.jenkins.plugins.benchmarkgate.format.ReadOptions;
import io.jenkins.plugins.benchmarkgate.format.Reports;
import io.jenkins.plugins.benchmarkgate.format.Reports.FileReport;
import io.jenkins.plugins.benchmarkgate.format.ResultFileException;
import io.jenkins.plugins.benchmarkgate.format.ResultSource;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads the files that a pattern matches, and notes what is to be kept of them. */
final class ResultReading {
    /** File systems round times down to as much as two seconds, and the call to the agent takes its way, too. */
    private static final long CLOCK_TOLERANCE = 3_000;

    private final WorkspaceFiles workspace;
    private final ReadOptions options;
    private final long buildStart;
    private final List<CollectedFile> files = new ArrayList<>();
    private final Set<String> companions = new TreeSet<>();

    /**
     * A reading of one pattern.
     *
     * @param buildStart by the clock of this machine, in milliseconds
     */
    ResultReading(WorkspaceFiles workspace, ReadOptions options, long buildStart) {
        this.workspace = workspace;
        this.options = options;
        this.buildStart = buildStart;
    }

    CollectedReport read(String pattern) throws IOException {
        try {
            var reports = new ArrayList<FileReport>();
            for (String file : workspace.find(pattern)) {
                reports.add(new FileReport(file, readFile(file)));
            }
            return reports.isEmpty()
                    ? CollectedReport.NOTHING
                    : new CollectedReport(files, companions, Reports.merge(reports), null);
        } catch (ResultFileException e) {
            return new CollectedReport(files, companions, null, e.getMessage());
        }
    }

    private Report readFile(String file) throws IOException {
        Path path = workspace.path(file);
        try {
            boolean isOld = Files.getLastModifiedTime(path).toMillis() + CLOCK_TOLERANCE < buildStart;
            try (var content = new DigestInputStream(Files.newInputStream(path), sha256())) {
                return readAndNote(content, path, file, isOld);
            }
        } catch (ResultFileException e) {
            throw e;
        } catch (IOException e) {
            var unreadable = new ResultFileException(file, "cannot be read: " + e);
            unreadable.initCause(e);
            throw unreadable;
        }
    }

    /** Notes the file even if nobody understands it, so that it is archived for whoever looks for the reason. */
    private Report readAndNote(DigestInputStream content, Path path, String file, boolean isOld) throws IOException {
        try {
            Companions near = workspace.near(file, companions::add);
            return Formats.read(new ResultSource(file, content, near), options);
        } finally {
            content.transferTo(OutputStream.nullOutputStream());
            String digest = HexFormat.of().formatHex(content.getMessageDigest().digest());
            files.add(new CollectedFile(file, path.toRealPath().toString(), digest, isOld));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
