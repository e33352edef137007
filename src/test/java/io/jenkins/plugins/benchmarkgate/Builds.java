package io.jenkins.plugins.benchmarkgate;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import hudson.EnvVars;
import hudson.model.AbstractBuild;
import hudson.model.Job;
import hudson.model.Run;
import io.jenkins.plugins.benchmarkgate.actions.BenchmarkGateAction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import jenkins.model.ArtifactManager;

/** Builds of a job, one after the other, without a Jenkins. */
public final class Builds {
    private final Path folder;
    private final Job<?, ?> job = mock(Job.class);
    private final ArtifactManager artifacts = mock(ArtifactManager.class);
    private AbstractBuild<?, ?> last;
    private int number;

    /** A job that lies in a folder, without builds. */
    public Builds(Path jobFolder) {
        folder = jobFolder.resolve("builds");
        when(job.getRootDir()).thenReturn(jobFolder.toFile());
        when(job.getFullName()).thenReturn("bench");
        when(job.getNextBuildNumber()).thenAnswer(call -> number + 1);
        when(job.getUrl()).thenReturn("job/bench/");
    }

    public Job<?, ?> job() {
        return job;
    }

    public ArtifactManager artifacts() {
        return artifacts;
    }

    /** A build that began just now. */
    public AbstractBuild<?, ?> next() throws IOException {
        number++;
        AbstractBuild<?, ?> build = mock(AbstractBuild.class);
        List<BenchmarkGateAction> actions = new CopyOnWriteArrayList<>();
        doReturn(job).when(build).getParent();
        doReturn(last).when(build).getPreviousBuild();
        doReturn(build).when(job).getLastBuild();
        when(build.getNumber()).thenReturn(number);
        when(build.getDisplayName()).thenReturn("#" + number);
        when(build.getUrl()).thenReturn("job/bench/%d/".formatted(number));
        when(build.getExternalizableId()).thenReturn("%s#%d".formatted(folder, number));
        when(build.getRootDir())
                .thenReturn(folder.resolve(Integer.toString(number)).toFile());
        when(build.getStartTimeInMillis()).thenReturn(System.currentTimeMillis());
        giveEnvironment(build);
        when(build.pickArtifactManager()).thenReturn(artifacts);
        when(build.getActions(BenchmarkGateAction.class)).thenReturn(actions);
        attach(build, actions);
        last = build;
        return build;
    }

    private static void giveEnvironment(AbstractBuild<?, ?> build) throws IOException {
        try {
            doReturn(new EnvVars()).when(build).getEnvironment(any());
        } catch (InterruptedException e) {
            throw new AssertionError("nothing waits here", e);
        }
    }

    private static void attach(Run<?, ?> build, List<BenchmarkGateAction> actions) {
        doAnswer(call -> {
                    BenchmarkGateAction action = call.getArgument(0);
                    action.onAttached(build);
                    return actions.add(action);
                })
                .when(build)
                .addAction(any());
        doAnswer(call -> actions.remove(call.<BenchmarkGateAction>getArgument(0)))
                .when(build)
                .removeAction(any());
    }
}
