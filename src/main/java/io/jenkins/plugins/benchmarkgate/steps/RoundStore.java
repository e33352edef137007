package io.jenkins.plugins.benchmarkgate.steps;

import hudson.model.Run;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.history.JobStateJson;
import io.jenkins.plugins.benchmarkgate.store.CompressedFile;
import io.jenkins.plugins.benchmarkgate.store.ResultStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the rounds of a build on the controller until the gate has decided: the body may clean its workspace, and the
 * controller may restart.
 */
record RoundStore(Run<?, ?> run, String id) {
    /** Stands before the rounds: what they are judged by. */
    private static final int STATE = 0;

    Optional<CollectedReports> read(int round) throws IOException {
        CompressedFile file = file(round);
        return file.exists() ? Optional.of(file.read(RoundJson::read)) : Optional.empty();
    }

    void write(int round, CollectedReports collected) throws IOException {
        file(round).write(output -> RoundJson.write(collected, output));
    }

    /** What was remembered of the job before the first look was judged; empty where no look was yet. */
    Optional<JobState> readState() throws IOException {
        CompressedFile file = file(STATE);
        return file.exists() ? Optional.of(file.read(JobStateJson::read)) : Optional.empty();
    }

    void writeState(JobState state) throws IOException {
        file(STATE).write(output -> JobStateJson.write(state, output));
    }

    /** All rounds up to this one. */
    Rounds upTo(int round) throws IOException {
        CollectedReports first = required(1);
        List<CollectedReport> again = new ArrayList<>();
        for (int number = 2; number <= round; number++) {
            again.add(required(number).current());
        }
        return new Rounds(first, again);
    }

    private CollectedReports required(int round) throws IOException {
        return read(round)
                .orElseThrow(() -> new IOException("the results of round %d are gone from %s".formatted(round, run)));
    }

    void delete(int rounds) throws IOException {
        for (int round = STATE; round <= rounds; round++) {
            file(round).delete();
        }
    }

    private CompressedFile file(int round) {
        return ResultStore.round(run, id, round);
    }
}
