package io.jenkins.plugins.benchmarkgate.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.history.JobStateJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The history of a Jenkins job as its page {@code history} gives it: what the job remembers, and no results. */
final class KeptHistory {
    /** No tool's results begin like that. */
    private static final Pattern BEGINNING =
            Pattern.compile("\\s*\\{\\s*\"schema\"\\s*:\\s*\\d+\\s*,\\s*\"lastBuild\"\\s*:");

    private static final int BEGINNING_BYTES = 200;

    /** Builds after it can still be counted. */
    private static final int GREATEST_BUILD = 999_999_999;

    private KeptHistory() {}

    /** Whether a file is one, by its beginning. */
    static boolean is(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            String beginning = new String(content.readNBytes(BEGINNING_BYTES), StandardCharsets.ISO_8859_1);
            return BEGINNING.matcher(beginning).lookingAt();
        }
    }

    /**
     * Reads one.
     *
     * @param name of the file, for people
     * @throws InputException if it is broken, not whole, or of a later version
     */
    static JobState read(Path file, String name) throws IOException, InputException {
        JobState state;
        try (InputStream content = Files.newInputStream(file)) {
            state = JobStateJson.read(content);
        } catch (JsonProcessingException e) {
            throw new InputException(
                    "%s: cannot be used as the history of a job: it %s".formatted(name, JsonProblem.of(e)));
        } catch (IOException e) {
            throw new InputException("%s: cannot be used as the history of a job: %s".formatted(name, e.getMessage()));
        }
        if (state.lastBuild() < 0 || state.lastBuild() > GREATEST_BUILD) {
            throw new InputException("%s: cannot be used as the history of a job: its last build is %d"
                    .formatted(name, state.lastBuild()));
        }
        return state;
    }
}
