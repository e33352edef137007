package io.jenkins.plugins.benchmarkgate.steps;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.remoting.VirtualChannel;
import io.jenkins.plugins.benchmarkgate.format.Formats;
import io.jenkins.plugins.benchmarkgate.format.Reports;
import io.jenkins.plugins.benchmarkgate.format.Reports.FileReport;
import io.jenkins.plugins.benchmarkgate.format.ResultFileException;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.io.File;
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
import java.util.Optional;
import jenkins.agents.ControllerToAgentFileCallable;

/**
 * Runs on the agent: finds the files and streams each once, so that only summaries cross to the controller.
 *
 * @param current pattern of the current results
 * @param baseline pattern of the baseline; null where no file is asked for
 * @param format id of their format; null to tell it from the content
 * @param buildAge for how many milliseconds the build has been running; turned into a time on the agent's own clock,
 *     which may differ from the controller's
 */
record ResultCollector(
        String current,
        @CheckForNull String baseline,
        @CheckForNull String format,
        long buildAge) implements ControllerToAgentFileCallable<CollectedReports> {
    private static final long serialVersionUID = 1L;

    /** File systems round times down to as much as two seconds, and the call takes its way, too. */
    private static final long CLOCK_TOLERANCE = 3_000;

    @Override
    public CollectedReports invoke(File workspace, VirtualChannel channel) throws IOException {
        long buildStart = System.currentTimeMillis() - buildAge;
        var files = new WorkspaceFiles(workspace);
        return new CollectedReports(
                collect(files, current, buildStart),
                baseline == null ? CollectedReport.NOTHING : collect(files, baseline, buildStart));
    }

    private CollectedReport collect(WorkspaceFiles workspace, String pattern, long buildStart) throws IOException {
        var files = new ArrayList<CollectedFile>();
        try {
            var reports = new ArrayList<FileReport>();
            for (String file : workspace.find(pattern)) {
                reports.add(new FileReport(file, read(workspace.path(file), file, buildStart, files)));
            }
            return reports.isEmpty()
                    ? CollectedReport.NOTHING
                    : new CollectedReport(files, Reports.merge(reports), null);
        } catch (ResultFileException e) {
            return new CollectedReport(files, null, e.getMessage());
        }
    }

    private Report read(Path path, String file, long buildStart, List<CollectedFile> files) throws IOException {
        try {
            boolean isOld = Files.getLastModifiedTime(path).toMillis() + CLOCK_TOLERANCE < buildStart;
            try (var content = new DigestInputStream(Files.newInputStream(path), sha256())) {
                return readAndNote(content, path, file, isOld, files);
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
    private Report readAndNote(
            DigestInputStream content, Path path, String file, boolean isOld, List<CollectedFile> files)
            throws IOException {
        try {
            return Formats.read(file, Optional.ofNullable(format), content);
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
