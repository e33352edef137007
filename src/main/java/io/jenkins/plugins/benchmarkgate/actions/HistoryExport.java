package io.jenkins.plugins.benchmarkgate.actions;

import hudson.model.Job;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.history.JobStateJson;
import io.jenkins.plugins.benchmarkgate.report.ApiData;
import io.jenkins.plugins.benchmarkgate.store.LentStates;
import io.jenkins.plugins.benchmarkgate.store.ResultFolders;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kohsuke.stapler.StaplerResponse2;

/**
 * What a gate remembers of a job, as a file for the command line. Whatever cannot be given whole is refused: with less than
 * the next build knows, the command line would come to another verdict.
 */
final class HistoryExport {
    private static final Logger LOGGER = Logger.getLogger(HistoryExport.class.getName());

    private final Job<?, ?> job;
    private final String id;
    private final ResultFolders folders;

    HistoryExport(Job<?, ?> job, String id, ResultFolders folders) {
        this.job = job;
        this.id = id;
        this.folders = folders;
    }

    /** Answers with the history, or with the reason why there is none. */
    void send(StaplerResponse2 response) throws IOException {
        Optional<JobState> state = read();
        if (state.isEmpty()) {
            refuse(
                    response,
                    StaplerResponse2.SC_NOT_FOUND,
                    "no history; the next build makes it from the stored results");
            return;
        }
        List<Integer> later = folders.judgedAfter(state.get().lastBuild());
        if (!later.isEmpty()) {
            refuse(
                    response,
                    StaplerResponse2.SC_CONFLICT,
                    "build #%d is not part of the history yet; the next build adds it".formatted(later.get(0)));
            return;
        }
        response.setHeader("Content-Disposition", "attachment; filename=\"history.json\"");
        JobStateJson.write(state.get(), Json.stream(response));
    }

    private Optional<JobState> read() {
        try {
            return LentStates.of(job, id);
        } catch (IOException e) {
            LOGGER.log(
                    Level.WARNING,
                    e,
                    () -> "The history of gate %s of %s is broken; the next build restores it"
                            .formatted(id, job.getFullName()));
            return Optional.empty();
        }
    }

    private static void refuse(StaplerResponse2 response, int status, String problem) throws IOException {
        response.setStatus(status);
        ApiData.writeProblem(problem, Json.stream(response));
    }
}
