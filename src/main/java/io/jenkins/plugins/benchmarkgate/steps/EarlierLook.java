package io.jenkins.plugins.benchmarkgate.steps;

import io.jenkins.plugins.benchmarkgate.gate.GateInput;
import io.jenkins.plugins.benchmarkgate.gate.Replay;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.history.ResultFile;
import io.jenkins.plugins.benchmarkgate.history.StoredBuild;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * What this gate said of a build before it was called again in the same one.
 *
 * @param note for people
 * @param stored what is kept of it; empty where nothing was measured
 */
record EarlierLook(String note, Optional<StoredBuild> stored) {
    private static final Logger LOGGER = Logger.getLogger(EarlierLook.class.getName());

    /** The first look at the build, as it was put to the gate; empty where none measured anything. */
    Optional<GateInput> first(JobState before) {
        try {
            return stored.flatMap(build -> Replay.firstLook(before, build));
        } catch (RuntimeException e) { // a broken value is refused in more than one way, and must not stop this look
            LOGGER.log(Level.WARNING, e, () -> "Skipped a broken result of the same build: " + note);
            return Optional.empty();
        }
    }

    /** The first look with what this one measured: nothing, where its files are those of the look before, byte for byte. */
    Optional<GateInput> firstWith(GateInput input, CollectedReport current) {
        return first(input.state()).map(look -> isRepeatedBy(current) ? look : look.lookedAtAgain(input));
    }

    private boolean isRepeatedBy(CollectedReport current) {
        Set<String> known = stored.stream()
                .flatMap(build -> build.result().files().stream())
                .map(ResultFile::sha256)
                .collect(Collectors.toSet());
        return current.files().stream().map(CollectedFile::sha256).allMatch(known::contains);
    }
}
