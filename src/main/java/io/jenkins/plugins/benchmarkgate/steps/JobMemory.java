package io.jenkins.plugins.benchmarkgate.steps;

import io.jenkins.plugins.benchmarkgate.gate.Accepted;
import io.jenkins.plugins.benchmarkgate.gate.Policy;
import io.jenkins.plugins.benchmarkgate.gate.Replay;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.history.StoredBuild;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import io.jenkins.plugins.benchmarkgate.store.AcceptanceStore;
import io.jenkins.plugins.benchmarkgate.store.JobStateStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What the builds before one have left behind.
 *
 * @param late whether a later build has been judged already
 * @param notes how it was had, where that is worth a line of the log
 */
record JobMemory(JobState state, boolean late, List<String> notes) {
    private static final Logger LOGGER = Logger.getLogger(JobMemory.class.getName());

    /** Reads the state before a build; what is lost of it comes from judging the stored results again. */
    static JobMemory recall(JobStateStore store, AcceptanceStore accepted, Policy policy, int build)
            throws IOException {
        JobState kept = store.newestBefore(build).orElse(JobState.EMPTY);
        List<Integer> unknown = store.judgedBetween(kept.lastBuild(), build);
        if (unknown.isEmpty()) {
            return new JobMemory(kept, store.isLate(build), notes(store, 0));
        }
        var replay = new Replay(policy, new Accepted(accepted.readIfWhole(), accepted::promotedIfThere));
        JobState state = kept;
        int replayed = 0;
        for (int number : unknown) {
            Optional<JobState> after = after(replay, state, store.readBuild(number));
            if (after.isPresent()) {
                state = after.get();
                replayed++;
            }
        }
        return new JobMemory(state, store.isLate(build), notes(store, replayed));
    }

    /** The same with another state. */
    JobMemory with(JobState other) {
        return new JobMemory(other, late, notes);
    }

    /** The same, but rows that were measured again are judged by what was remembered of them before their first look. */
    JobMemory judging(List<RowId> suspects, JobState first) {
        var all = new ArrayList<>(notes);
        all.add(
                "Another build was judged between the rounds of this one; every look is judged by the limit of the first.");
        return new JobMemory(state.withRowsOf(first, suspects), late, all);
    }

    private static Optional<JobState> after(Replay replay, JobState before, Optional<StoredBuild> stored) {
        try {
            return stored.map(build -> replay.after(before, build)).filter(after -> after != before);
        } catch (RuntimeException e) {
            // A broken value is refused in more than one way, and must not stop the next build.
            int number = stored.orElseThrow().circumstances().build();
            LOGGER.log(
                    Level.WARNING,
                    e,
                    () -> "Skipped the stored result of build #%d, which is broken".formatted(number));
            return Optional.empty();
        }
    }

    private static List<String> notes(JobStateStore store, int replayed) {
        var notes = new ArrayList<String>();
        if (store.isBroken()) {
            notes.add("What the gate remembered of this job could not be read; Jenkins' own log has the reason.");
        }
        if (replayed > 0) {
            notes.add("The history of this job was brought up to date from %d stored %s."
                    .formatted(replayed, replayed == 1 ? "result" : "results"));
        }
        return List.copyOf(notes);
    }
}
