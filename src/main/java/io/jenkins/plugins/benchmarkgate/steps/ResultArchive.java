package io.jenkins.plugins.benchmarkgate.steps;

import hudson.FilePath;
import hudson.Launcher;
import hudson.model.Run;
import hudson.model.TaskListener;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
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
    void store(String id, CollectedReports reports) throws IOException, InterruptedException {
        Map<String, String> artifacts = new LinkedHashMap<>();
        add(artifacts, "benchmark-gate/" + id + "/baseline/", reports.baseline());
        add(artifacts, "benchmark-gate/" + id + "/current/", reports.current());
        archive(artifacts);
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
