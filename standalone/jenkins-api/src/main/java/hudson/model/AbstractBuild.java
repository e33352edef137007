package hudson.model;

import hudson.EnvVars;
import hudson.FilePath;
import hudson.scm.ChangeLogSet;
import java.io.IOException;
import java.util.List;
import jenkins.scm.RunWithSCM;

public abstract class AbstractBuild<P extends AbstractProject<P, R>, R extends AbstractBuild<P, R>> extends Run<P, R>
        implements RunWithSCM<P, R> {
    AbstractBuild() {}

    @Override
    public List<ChangeLogSet<? extends ChangeLogSet.Entry>> getChangeSets() {
        throw new UnsupportedOperationException();
    }

    @Override
    public EnvVars getEnvironment(TaskListener log) throws IOException, InterruptedException {
        throw new UnsupportedOperationException();
    }

    public final FilePath getWorkspace() {
        throw new UnsupportedOperationException();
    }
}
