package io.jenkins.plugins.benchmarkgate.baseline;

import hudson.model.Job;
import hudson.model.Run;
import io.jenkins.plugins.benchmarkgate.gate.Baseline;
import io.jenkins.plugins.benchmarkgate.gate.Lender;
import io.jenkins.plugins.benchmarkgate.gate.Reviewed;
import io.jenkins.plugins.benchmarkgate.gate.Row;
import io.jenkins.plugins.benchmarkgate.history.Acceptance;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.history.RowState;
import io.jenkins.plugins.benchmarkgate.history.StoredBuild;
import io.jenkins.plugins.benchmarkgate.model.Printable;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.store.AcceptanceStore;
import io.jenkins.plugins.benchmarkgate.store.LentStates;
import io.jenkins.plugins.benchmarkgate.store.ResultStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Finds what serves a build as baseline where that is no file. Whatever is missing, forbidden or broken becomes a sentence,
 * never an exception.
 *
 * @param id of the gate, which must be the same in the other job
 */
public record References(Run<?, ?> run, String id) {
    private static final Logger LOGGER = Logger.getLogger(References.class.getName());

    private Job<?, ?> job() {
        return run.getParent();
    }

    /** The last accepted builds of this job. */
    public FoundBaseline builds(int window) {
        return new FoundBaseline(new Baseline.EarlierBuilds(window), List.of());
    }

    /** The last accepted builds of a job. */
    public FoundBaseline job(String name) {
        String said = "job('%s')".formatted(Printable.of(name));
        Optional<Job<?, ?>> found = new OtherJobs(job()).find(name);
        if (found.isEmpty()) {
            return lost(said, noSuchJob(said));
        }
        return found.get() == job()
                ? own("%s is this very job: its own earlier builds serve as baseline.".formatted(said), List.of())
                : lent(said, found.get());
    }

    private FoundBaseline lent(String said, Job<?, ?> other) {
        try {
            Baseline baseline =
                    new Baseline.LentBuilds(lender(other).orElseGet(() -> new Lender(name(other), JobState.EMPTY)));
            return new FoundBaseline(baseline, List.of());
        } catch (IOException e) {
            return lost(said, "%s: %s".formatted(said, unreadable(other, e)));
        }
    }

    /** The job of the branch that the change goes to; else that of the primary branch; else this job. */
    public FoundBaseline target() {
        var branches = new Branches(job());
        var steps = new ArrayList<String>();
        Optional<String> target = branches.target();
        Optional<Lender> found = Optional.empty();
        if (target.isPresent()) {
            String branch = "the target branch \"%s\"".formatted(Printable.of(target.get()));
            found = served(branch, branches.targetJob(), steps);
        } else {
            steps.add("targetBranch(): this build belongs to no change request.");
        }
        if (found.isEmpty() && branches.isBranch()) {
            found = served("the primary branch", branches.primaryJob(), steps);
        }
        return found.isPresent()
                ? new FoundBaseline(new Baseline.LentBuilds(found.get()), steps)
                : own("targetBranch(): the earlier builds of this job serve as baseline.", steps);
    }

    private Optional<Lender> served(String branch, Optional<Job<?, ?>> other, List<String> steps) {
        if (other.isEmpty()) {
            steps.add("targetBranch(): %s has no other job, or this build may not read it.".formatted(branch));
            return Optional.empty();
        }
        try {
            Optional<Lender> lender = lender(other.get());
            steps.add(
                    lender.isPresent()
                            ? "targetBranch(): the builds of %s, %s, serve as baseline."
                                    .formatted(name(other.get()), branch)
                            : "targetBranch(): %s, %s, has no result of the gate \"%s\" yet."
                                    .formatted(name(other.get()), branch, id));
            return lender;
        } catch (IOException e) {
            steps.add("targetBranch(): %s.".formatted(unreadable(other.get(), e)));
            return Optional.empty();
        }
    }

    /** What one build of a job measured. */
    public FoundBaseline build(String name, int number) {
        String said = "specificBuild(job: '%s', number: %d)".formatted(Printable.of(name), number);
        Optional<Job<?, ?>> found = new OtherJobs(job()).find(name);
        if (found.isEmpty()) {
            return lost(said, noSuchJob(said));
        }
        Run<?, ?> build = found.get().getBuildByNumber(number);
        if (build == null) {
            return lost(said, "%s: %s has no such build".formatted(said, name(found.get())));
        }
        try {
            return chosen(said, build);
        } catch (IOException | IllegalArgumentException e) {
            LOGGER.log(Level.WARNING, e, () -> "The result of gate %s in %s is broken".formatted(id, build));
            return lost(said, "%s: what is stored of that build is broken".formatted(said));
        }
    }

    private FoundBaseline chosen(String said, Run<?, ?> build) throws IOException {
        Optional<Report> measured =
                ResultStore.readBuild(build, id).map(References::measured).filter(report -> !report.isEmpty());
        if (measured.isEmpty()) {
            return lost(said, "%s: that build has no result of the gate \"%s\"".formatted(said, id));
        }
        Job<?, ?> other = build.getParent();
        String source = "#%d of %s".formatted(build.getNumber(), name(other));
        Optional<Lender> lender = other == job() ? Optional.empty() : lender(other);
        return new FoundBaseline(new Baseline.ChosenBuild(source, measured.get(), lender), List.of());
    }

    /** What somebody promoted: in a change request in the job that it goes to. */
    public FoundBaseline promoted() {
        var branches = new Branches(job());
        Optional<Job<?, ?>> owner = branches.isChangeRequest() ? branches.targetJob() : Optional.of(job());
        if (owner.isEmpty()) {
            return own(
                    "promoted(): the earlier builds of this job serve as baseline.",
                    List.of("promoted(): the target branch has no job, or this build may not read it."));
        }
        try {
            return promoted(owner.get());
        } catch (IOException | IllegalArgumentException e) {
            LOGGER.log(Level.WARNING, e, () -> "The promoted baseline of %s is broken".formatted(owner.get()));
            return lost("promoted()", "promoted(): what is stored of the promoted baseline is broken");
        }
    }

    private FoundBaseline promoted(Job<?, ?> owner) throws IOException {
        AcceptanceStore accepted = AcceptanceStore.of(owner, id);
        Optional<Acceptance> promotion = accepted.read().promotion();
        Optional<StoredBuild> kept = promotion.isPresent() ? accepted.promoted(promotion.get()) : Optional.empty();
        if (kept.isEmpty()) {
            return own(
                    "promoted(): nothing is promoted in %s; the earlier builds of this job serve as baseline."
                            .formatted(name(owner)),
                    List.of());
        }
        String source = "#%d of %s, promoted by %s"
                .formatted(
                        promotion.get().build(),
                        name(owner),
                        Printable.of(promotion.get().who()));
        Optional<Lender> lender = owner == job() ? Optional.empty() : lender(owner);
        return new FoundBaseline(new Baseline.ChosenBuild(source, measured(kept.get()), lender), List.of());
    }

    private static Report measured(StoredBuild stored) {
        return stored.circumstances().report(stored.result(), Row.WHOLE_SUITE);
    }

    /** The job whose history a change request or a branch learns from besides its own. */
    public Optional<Lender> trunk() {
        var branches = new Branches(job());
        Optional<Job<?, ?>> job =
                branches.isBranch() ? branches.targetJob().or(branches::primaryJob) : Optional.empty();
        try {
            return job.isPresent() ? lender(job.get()) : Optional.empty();
        } catch (IOException e) {
            LOGGER.log(
                    Level.WARNING,
                    e,
                    () -> "No history of %s for %s".formatted(job.get().getFullName(), run));
            return Optional.empty();
        }
    }

    /** What the last build of the job that a change request goes to was judged by. */
    public Optional<Reviewed> reviewed() {
        Optional<Job<?, ?>> target = new Branches(job()).targetJob();
        try {
            return target.isPresent() ? reviewed(target.get()) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            LOGGER.log(Level.WARNING, e, () -> "Nothing to hold the settings of %s against".formatted(run));
            return Optional.empty();
        }
    }

    private Optional<Reviewed> reviewed(Job<?, ?> target) throws IOException {
        Optional<JobState> state = LentStates.of(target, id);
        Run<?, ?> last = state.isPresent() ? target.getBuildByNumber(state.get().lastBuild()) : null;
        return last == null
                ? Optional.empty()
                : ResultStore.readCircumstances(last, id)
                        .map(stored -> Reviewed.of("%s #%d".formatted(name(target), last.getNumber()), stored));
    }

    private Optional<Lender> lender(Job<?, ?> other) throws IOException {
        return LentStates.of(other, id)
                .filter(state -> !state.machines().isEmpty())
                .map(state -> new Lender(name(other), state));
    }

    private static String noSuchJob(String said) {
        return "%s: there is no such job, or this build may not read it".formatted(said);
    }

    private static String unreadable(Job<?, ?> other, IOException problem) {
        LOGGER.log(Level.WARNING, problem, () -> "What gates remember of %s is broken".formatted(other.getFullName()));
        return "what the gate remembers of %s is broken; its next build restores it".formatted(name(other));
    }

    private static FoundBaseline lost(String said, String why) {
        return new FoundBaseline(new Baseline.Lost(said, why, false), List.of());
    }

    private static FoundBaseline own(String why, List<String> steps) {
        var notes = new ArrayList<>(steps);
        notes.add(why);
        return new FoundBaseline(new Baseline.EarlierBuilds(RowState.KEPT), notes);
    }

    private static String name(Job<?, ?> other) {
        return Printable.of(other.getFullName());
    }
}
