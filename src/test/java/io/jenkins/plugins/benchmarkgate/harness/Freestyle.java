package io.jenkins.plugins.benchmarkgate.harness;

import hudson.FilePath;
import hudson.Launcher;
import hudson.model.AbstractBuild;
import hudson.model.BuildListener;
import io.jenkins.plugins.benchmarkgate.PytestJson;
import java.io.IOException;
import java.util.Map;
import org.jvnet.hudson.test.TestBuilder;

/** A build step that writes files into the workspace, as a benchmark tool does. */
final class Freestyle extends TestBuilder {
    private final Map<String, String> files;

    Freestyle(Map<String, String> files) {
        this.files = files;
    }

    static Freestyle measuring(double milliseconds) {
        return new Freestyle(Map.of(
                Pipelines.BASELINE, PytestJson.of("suite::test_a", 10),
                Pipelines.CURRENT, PytestJson.of("suite::test_a", milliseconds)));
    }

    @Override
    public boolean perform(AbstractBuild<?, ?> build, Launcher launcher, BuildListener listener)
            throws InterruptedException, IOException {
        FilePath workspace = build.getWorkspace();
        for (Map.Entry<String, String> file : files.entrySet()) {
            workspace.child(file.getKey()).write(file.getValue(), "UTF-8");
        }
        return true;
    }
}
