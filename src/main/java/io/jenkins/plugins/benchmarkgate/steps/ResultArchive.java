package io.jenkins.plugins.benchmarkgate.steps;

import hudson.FilePath;
import hudson.Launcher;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.benchmarkgate.format.ReadOptions;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jenkins.util.BuildListenerAdapter;

/** Keeps the result files with the artifacts of the build. */
final class ResultArchive {
    private final Run<?, ?> run;
    private final FilePath workspace;
    private final Launcher launcher;
    private final TaskListener listener;

    ResultArchive(Run<?, ?> run, FilePath workspace, Launcher launcher, TaskListener listener) {
        this.run = run;
        this.workspace = workspace;
        this.launcher = launcher;
        this.listener = listener;
    }

    /** Archives as {@code benchmark-gate/<id>/{baseline,current}/<path in the workspace>}. */
    void store(GateSettings settings, CollectedReports reports) throws IOException, InterruptedException {
        String id = settings.getId();
        Map<String, String> artifacts = new LinkedHashMap<>();
        add(artifacts, "benchmark-gate/" + id + "/baseline/", reports.baseline());
        add(artifacts, "benchmark-gate/" + id + "/current/", reports.current());
        addOffered(artifacts, settings, reports.current());
        archive(artifacts);
    }

    /** The baseline file that would make this build the yardstick: the only current file, else all of them as one. */
    private void addOffered(Map<String, String> artifacts, GateSettings settings, CollectedReport current)
            throws IOException, InterruptedException {
        Optional<Report> measured = current.read().filter(report -> !report.isEmpty());
        if (measured.isEmpty()) {
            return;
        }
        String offered = "benchmark-gate/%s/baseline.json".formatted(settings.getId());
        if (current.files().size() == 1 && current.companions().isEmpty()) {
            artifacts.put(offered, current.files().get(0).path());
        } else if (settings.readOptions()
                .equals(ReadOptions.NONE)) { // others would not read our own JSON as it was meant
            artifacts.put(offered, workspace.act(new OfferedBaseline(settings.getId(), measured.get())));
        }
    }

    /** Archives what a later round measured as {@code benchmark-gate/<id>/round-<n>/<path in the workspace>}. */
    void storeRound(String id, int round, CollectedReport current) throws IOException, InterruptedException {
        Map<String, String> artifacts = new LinkedHashMap<>();
        add(artifacts, "benchmark-gate/%s/round-%d/".formatted(id, round), current);
        archive(artifacts);
    }

    private void archive(Map<String, String> artifacts) throws IOException, InterruptedException {
        if (!artifacts.isEmpty()) {
            run.pickArtifactManager().archive(workspace, launcher, BuildListenerAdapter.wrap(listener), artifacts);
        }
    }

    private static void add(Map<String, String> artifacts, String folder, CollectedReport report) {
        report.files().forEach(file -> artifacts.put(folder + file.path(), file.path()));
        report.companions().forEach(path -> artifacts.put(folder + path, path));
    }
}
