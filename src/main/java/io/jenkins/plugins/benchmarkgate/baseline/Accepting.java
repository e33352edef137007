package io.jenkins.plugins.benchmarkgate.baseline;

import hudson.model.Run;
import io.jenkins.plugins.benchmarkgate.gate.Accepted;
import io.jenkins.plugins.benchmarkgate.gate.Aliases;
import io.jenkins.plugins.benchmarkgate.gate.Glob;
import io.jenkins.plugins.benchmarkgate.gate.Row;
import io.jenkins.plugins.benchmarkgate.gate.Status;
import io.jenkins.plugins.benchmarkgate.history.Acceptance;
import io.jenkins.plugins.benchmarkgate.history.Acceptance.Kind;
import io.jenkins.plugins.benchmarkgate.history.AcceptanceLog;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.history.MachineState;
import io.jenkins.plugins.benchmarkgate.history.ResultRow;
import io.jenkins.plugins.benchmarkgate.history.StoredBuild;
import io.jenkins.plugins.benchmarkgate.model.Printable;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import io.jenkins.plugins.benchmarkgate.store.AcceptanceStore;
import io.jenkins.plugins.benchmarkgate.store.JobLock;
import io.jenkins.plugins.benchmarkgate.store.JobStateStore;
import io.jenkins.plugins.benchmarkgate.store.ResultStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Accepts on record what a build of a job measured. One thing after the other: nothing of two at once is lost. Whoever calls
 * has found out whether somebody may.
 *
 * @param run the build that something is said of
 * @param id of the gate
 * @param who by name
 * @param reason why, in the words of whoever did it
 */
public record Accepting(Run<?, ?> run, String id, String who, String reason) {
    private static final int LONGEST_REASON = 1_000;

    /** Makes all that the build measured the baseline, and keeps it for ever. */
    public void promote() throws RefusedException, IOException, InterruptedException {
        requireReason();
        requireNoChangeRequest();
        try (JobLock ignored = JobLock.take(run, id)) {
            StoredBuild stored = stored();
            JobStateStore states = JobStateStore.open(run, id);
            JobState state = state(states);
            StoredBuild build = new NamesOfToday(ResultStore.foldersOf(run, id), state).of(stored);
            AcceptanceStore store = AcceptanceStore.of(run.getParent(), id);
            AcceptanceLog log = store.read();
            Acceptance entry = entry(log.nextNumber(), Kind.PROMOTION, state, build, null);
            JobState after = applied(state, entry, build);
            store.keep(entry, run, build, state);
            store.write(log.with(List.of(entry)));
            states.replaceNewest(after);
        }
    }

    /**
     * Accepts what was found worse or missing, each row as what it is.
     *
     * @param rows of this build; those that need no acceptance are left out
     * @param noise whether the worse ones are noise, and no new level
     * @return how many were accepted
     */
    public int acceptWorse(List<ResultRow> rows, boolean noise)
            throws RefusedException, IOException, InterruptedException {
        var chosen = new ArrayList<Choice>();
        for (ResultRow row : rows) {
            kindOf(row, noise).ifPresent(kind -> chosen.add(new Choice(kind, row.id())));
        }
        accept(chosen);
        return chosen.size();
    }

    /**
     * The same for those whose keys match.
     *
     * @param patterns with {@code *} and {@code ?}
     * @return what was done, in words
     */
    public String acceptMatching(List<String> patterns, boolean noise)
            throws RefusedException, IOException, InterruptedException {
        var globs = patterns.stream().map(Glob::new).toList();
        int accepted = acceptWorse(
                stored().result().rows().stream()
                        .filter(row -> globs.stream().anyMatch(glob -> glob.matches(row.key())))
                        .toList(),
                noise);
        return "%d accepted as %s".formatted(accepted, noise ? "noise" : "a new level");
    }

    private static Optional<Kind> kindOf(ResultRow row, boolean noise) {
        boolean isSuite = Row.isWholeSuite(row);
        return switch (Status.valueOf(row.status())) {
            case REGRESSED, WARNED, UNCONFIRMED, DRIFTED ->
                Optional.of(isSuite ? Kind.MOVEMENT : noise ? Kind.NOISE : Kind.NEW_LEVEL);
            case MISSING -> Optional.of(Kind.MISSING);
            default -> Optional.empty();
        };
    }

    private record Choice(Kind kind, RowId row) {}

    /** All of them, or none; the build must be the newest of its machine. */
    private void accept(List<Choice> chosen) throws RefusedException, IOException, InterruptedException {
        requireReason();
        requireNoChangeRequest();
        if (chosen.isEmpty()) {
            throw new RefusedException("none of these benchmarks was found worse or missing");
        }
        try (JobLock ignored = JobLock.take(run, id)) {
            StoredBuild build = stored();
            JobStateStore states = JobStateStore.open(run, id);
            JobState state = state(states);
            requireNewest(state, build);
            AcceptanceStore store = AcceptanceStore.of(run.getParent(), id);
            AcceptanceLog log = store.read();
            var entries = new ArrayList<Acceptance>();
            JobState after = state;
            for (Choice choice : chosen) {
                int number = log.nextNumber() + entries.size();
                Acceptance entry = entry(number, choice.kind(), state, build, choice.row());
                after = applied(after, entry, build);
                entries.add(entry);
            }
            store.write(log.with(entries));
            states.replaceNewest(after);
        }
    }

    /**
     * Takes a promotion back: the one before counts again, and the builds since are judged again from the state before it.
     *
     * @param number of the promotion in the log
     */
    public void takeBack(int number) throws RefusedException, IOException, InterruptedException {
        requireReason();
        try (JobLock ignored = JobLock.take(run, id)) {
            AcceptanceStore store = AcceptanceStore.of(run.getParent(), id);
            AcceptanceLog log = store.read();
            Acceptance promotion = log.promotion()
                    .filter(entry -> entry.number() == number)
                    .orElseThrow(() -> new RefusedException("%d is not the promotion that counts now; %s"
                            .formatted(
                                    number,
                                    log.promotion()
                                            .map(entry -> "that is " + entry.number())
                                            .orElse("none does"))));
            JobState before = store.before(promotion)
                    .orElseThrow(() -> new RefusedException("the state before promotion %d is gone".formatted(number)));
            var entry = new Acceptance(
                    log.nextNumber(),
                    Kind.TAKEN_BACK,
                    before.lastBuild(),
                    promotion.build(),
                    promotion.machine(),
                    null,
                    null,
                    number,
                    who,
                    System.currentTimeMillis(),
                    reason.strip());
            store.write(log.with(List.of(entry)));
            JobStateStore.open(run, id)
                    .goBackTo(new Accepted(later(log, promotion), store::promotedIfThere).after(before, Aliases.NONE));
        }
    }

    /** What was accepted after a promotion and before the next build. */
    private static AcceptanceLog later(AcceptanceLog log, Acceptance promotion) {
        return new AcceptanceLog(
                AcceptanceLog.SCHEMA,
                log.entries().stream()
                        .filter(entry -> entry.number() > promotion.number())
                        .toList());
    }

    private void requireReason() throws RefusedException {
        if (reason == null || reason.isBlank()) {
            throw new RefusedException("say why: it is kept on record");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new RefusedException(
                    String.format(Locale.ROOT, "the reason is longer than %,d characters", LONGEST_REASON));
        }
    }

    private void requireNoChangeRequest() throws RefusedException {
        Optional<String> target = new Branches(run.getParent()).target();
        if (target.isPresent()) {
            throw new RefusedException(
                    "a change request has no baseline of its own: accept in the job of its target branch \"%s\""
                            .formatted(Printable.of(target.get())));
        }
    }

    private StoredBuild stored() throws RefusedException, IOException {
        return ResultStore.readBuild(run, id)
                .filter(build -> !build.result().rows().isEmpty())
                .orElseThrow(() -> new RefusedException(
                        "this build has no result of the gate \"%s\" that could be accepted".formatted(id)));
    }

    private static JobState state(JobStateStore states) throws RefusedException {
        return states.newest()
                .orElseThrow(() -> new RefusedException(
                        "what the gate remembers of this job is lost; its next build restores it, accept then"));
    }

    private void requireNewest(JobState state, StoredBuild build) throws RefusedException {
        int newest = state.machine(build.circumstances().keyOfMachine())
                .map(MachineState::lastBuild)
                .orElse(0);
        if (newest != run.getNumber()) {
            throw new RefusedException(
                    newest == 0
                            ? "the gate remembers nothing of the machine of this build"
                            : "#%d is the newest build that this gate judged on this machine: accept there"
                                    .formatted(newest));
        }
    }

    private static JobState applied(JobState state, Acceptance entry, StoredBuild build) throws RefusedException {
        try {
            return AcceptanceLog.applied(state, entry, any -> Optional.of(build), Row.WHOLE_SUITE);
        } catch (NoSuchElementException e) {
            var refused = new RefusedException("nothing to accept: " + Printable.of(e.getMessage()));
            refused.initCause(e);
            throw refused;
        }
    }

    private Acceptance entry(int number, Kind kind, JobState state, StoredBuild build, RowId row) {
        return new Acceptance(
                number,
                kind,
                state.lastBuild(),
                run.getNumber(),
                build.circumstances().keyOfMachine(),
                row == null ? null : row.key(),
                row == null ? null : row.metric(),
                null,
                who,
                System.currentTimeMillis(),
                reason.strip());
    }
}
