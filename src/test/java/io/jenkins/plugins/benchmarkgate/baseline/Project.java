package io.jenkins.plugins.benchmarkgate.baseline;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.when;

import hudson.model.Item;
import hudson.model.ItemGroup;
import hudson.model.Job;
import hudson.model.Run;
import hudson.security.ACL;
import hudson.security.ACLContext;
import io.jenkins.plugins.benchmarkgate.gate.Baseline;
import io.jenkins.plugins.benchmarkgate.gate.Gate;
import io.jenkins.plugins.benchmarkgate.gate.GateInput;
import io.jenkins.plugins.benchmarkgate.gate.GateResult;
import io.jenkins.plugins.benchmarkgate.gate.Policy;
import io.jenkins.plugins.benchmarkgate.gate.Replay;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.history.JobStateJson;
import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Machine;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import io.jenkins.plugins.benchmarkgate.report.Results;
import io.jenkins.plugins.benchmarkgate.store.CompressedFile;
import io.jenkins.plugins.benchmarkgate.store.ResultStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import jenkins.model.Jenkins;
import jenkins.scm.api.SCMHead;
import jenkins.scm.api.SCMSource;
import jenkins.scm.api.metadata.PrimaryInstanceMetadataAction;
import jenkins.scm.api.mixin.ChangeRequestSCMHead;
import org.mockito.ArgumentMatchers;
import org.mockito.MockedStatic;
import org.springframework.security.core.Authentication;

/** A folder of jobs without a Jenkins: who may read which is set, and whether they are branches. */
final class Project implements AutoCloseable {
    static final String ID = "benchmark-gate";

    private final Path folder;
    private final ItemGroup<Item> group = mock();
    private final Collection<Item> items = new ArrayList<>();
    private final Map<String, Job<?, ?>> jobs = new HashMap<>();
    private final Map<Item, SCMHead> heads = new HashMap<>();
    private final Set<String> hidden = new HashSet<>();
    private final AtomicReference<Authentication> who = new AtomicReference<>(ACL.SYSTEM2);
    private final MockedStatic<Jenkins> jenkinses = mockStatic(Jenkins.class);
    private final MockedStatic<ACL> acls = mockStatic(ACL.class);
    private final MockedStatic<SCMHead.HeadByItem> headsByItem = mockStatic(SCMHead.HeadByItem.class);
    private final MockedStatic<SCMSource.SourceByItem> sources = mockStatic(SCMSource.SourceByItem.class);

    Project(Path folder) {
        this.folder = folder;
        Jenkins jenkins = mock(Jenkins.class);
        jenkinses.when(Jenkins::get).thenReturn(jenkins);
        jenkinses.when(Jenkins::getAuthentication2).thenAnswer(call -> who.get());
        when(jenkins.getItem(any(), ArgumentMatchers.<ItemGroup<?>>any(), any()))
                .thenAnswer(call -> visible(call.getArgument(0)));
        when(group.getItems()).thenReturn(items);
        acls.when(() -> ACL.as2(any())).thenAnswer(call -> impersonate(call.getArgument(0)));
        headsByItem
                .when(() -> SCMHead.HeadByItem.findHead(any()))
                .thenAnswer(call -> heads.get(call.<Item>getArgument(0)));
        sources.when(() -> SCMSource.SourceByItem.findSource(any())).thenReturn(null);
    }

    private Job<?, ?> visible(String name) {
        boolean isSystem = who.get() == ACL.SYSTEM2;
        return hidden.contains(name) && !isSystem ? null : jobs.get(name);
    }

    private ACLContext impersonate(Authentication other) {
        Authentication before = who.getAndSet(other);
        ACLContext context = mock(ACLContext.class);
        doAnswer(call -> {
                    who.set(before);
                    return null;
                })
                .when(context)
                .close();
        return context;
    }

    /** Builds run with the authentication of somebody and no longer as the system. */
    void runAs(Authentication somebody) {
        who.set(somebody);
    }

    Job<?, ?> job(String name) {
        Job<?, ?> job = mock(Job.class);
        when(job.getFullName()).thenReturn(name);
        when(job.getRootDir()).thenReturn(folder.resolve(name.replace('/', '_')).toFile());
        when(job.getNextBuildNumber()).thenReturn(1000);
        // The genuine method has a bridge that returns a Jenkins; only an answer is not held to that.
        doAnswer(call -> group).when(job).getParent();
        jobs.put(name, job);
        items.add(job);
        return job;
    }

    Job<?, ?> branch(String name) {
        Job<?, ?> job = job("project/" + name);
        heads.put(job, new SCMHead(name));
        return job;
    }

    Job<?, ?> primary(String name) {
        Job<?, ?> job = branch(name);
        when(job.getAction(PrimaryInstanceMetadataAction.class)).thenReturn(new PrimaryInstanceMetadataAction());
        return job;
    }

    Job<?, ?> changeRequest(String name, String target) {
        Job<?, ?> job = job("project/" + name);
        heads.put(job, new Change(name, new SCMHead(target)));
        return job;
    }

    /** Only the system may read it. */
    void hide(Job<?, ?> job) {
        hidden.add(job.getFullName());
    }

    /** Builds of one benchmark, the state of which is kept as a gate would. */
    JobState built(Job<?, ?> job, double... milliseconds) throws IOException {
        JobState state = JobState.EMPTY;
        for (double value : milliseconds) {
            state = gated(job, state, Policy.DEFAULT, report("a", value));
        }
        keep(job, state);
        return state;
    }

    /** One more build of one benchmark. */
    void next(Job<?, ?> job, Policy policy, String key, double milliseconds) throws IOException {
        next(job, policy, report(key, milliseconds));
    }

    /** One more build. */
    void next(Job<?, ?> job, Policy policy, Report report) throws IOException {
        CompressedFile kept = new CompressedFile(stateOf(job));
        JobState before = kept.exists() ? kept.read(JobStateJson::read) : JobState.EMPTY;
        keep(job, gated(job, before, policy, report));
    }

    private static JobState gated(Job<?, ?> job, JobState before, Policy policy, Report report) throws IOException {
        int number = before.lastBuild() + 1;
        var input = new GateInput(
                io.jenkins.plugins.benchmarkgate.gate.Build.number(number),
                report,
                List.of(),
                new Baseline.EarlierBuilds(10),
                before);
        GateResult result = new Gate(policy).decide(input);
        Run<?, ?> run = run(job, number);
        ResultStore.write(run, ID, Replay.circumstances(policy, input));
        ResultStore.write(run, Results.of(ID, "name", result, report, "none", List.of()));
        return result.stateAfter();
    }

    private static void keep(Job<?, ?> job, JobState state) throws IOException {
        new CompressedFile(stateOf(job)).write(output -> JobStateJson.write(state, output));
    }

    static Path stateOf(Job<?, ?> job) {
        return job.getRootDir().toPath().resolve("benchmark-gate").resolve(ID).resolve("state.json.gz");
    }

    static Run<?, ?> run(Job<?, ?> job, int number) {
        Path folder = job.getRootDir().toPath().resolve("builds").resolve(Integer.toString(number));
        Run<?, ?> run = mock(Run.class);
        doReturn(job).when(run).getParent();
        when(run.getNumber()).thenReturn(number);
        when(run.getRootDir()).thenReturn(folder.toFile());
        doReturn(run).when(job).getBuildByNumber(number);
        return run;
    }

    static Report report(double milliseconds) {
        return report("a", milliseconds);
    }

    private static Report report(String key, double milliseconds) {
        var measured = new Measurement(
                key,
                "time",
                "",
                Unit.of("ms"),
                Direction.SMALLER,
                Locations.of(Location.VALUE, milliseconds),
                Double.NaN,
                0);
        return new Report("", "", Machine.UNKNOWN, "", List.of(measured));
    }

    @Override
    public void close() {
        jenkinses.close();
        acls.close();
        headsByItem.close();
        sources.close();
    }

    /** The head of a change request. */
    private static final class Change extends SCMHead implements ChangeRequestSCMHead {
        private static final long serialVersionUID = 1L;

        private final SCMHead target;

        Change(String name, SCMHead target) {
            super(name);
            this.target = target;
        }

        @Override
        public String getId() {
            return getName();
        }

        @Override
        public SCMHead getTarget() {
            return target;
        }
    }
}
