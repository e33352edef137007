package io.jenkins.plugins.benchmarkgate.steps;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import hudson.FilePath;
import hudson.Launcher;
import hudson.model.AbstractBuild;
import hudson.model.TaskListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A workspace with files, in which builds are gated as a step does it, and what they log. */
final class GatedWorkspace {
    private final Path root;
    private final FilePath path = mock(FilePath.class);
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    GatedWorkspace(Path root) throws IOException, InterruptedException {
        this.root = Files.createDirectories(root);
        when(path.act(any(FilePath.FileCallable.class)))
                .thenAnswer(
                        call -> call.<FilePath.FileCallable<?>>getArgument(0).invoke(root.toFile(), null));
    }

    /** What the gate takes for the workspace. */
    FilePath path() {
        return path;
    }

    Path file(String name) {
        return root.resolve(name);
    }

    void write(String name, String content) throws IOException {
        Files.createDirectories(file(name).getParent());
        Files.writeString(file(name), content);
    }

    GateOutcome gate(AbstractBuild<?, ?> build, GateSettings settings) throws IOException, InterruptedException {
        TaskListener listener = mock(TaskListener.class);
        when(listener.getLogger()).thenReturn(new PrintStream(log, true, StandardCharsets.UTF_8));
        return new GateRunner(build, path, mock(Launcher.class), listener).run(settings, true);
    }

    String log() {
        return log.toString(StandardCharsets.UTF_8);
    }

    void forgetLog() {
        log.reset();
    }
}
