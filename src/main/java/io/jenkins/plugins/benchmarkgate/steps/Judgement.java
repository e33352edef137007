package io.jenkins.plugins.benchmarkgate.steps;

import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.history.Circumstances;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.util.List;
import java.util.Optional;

/**
 * What was decided of a build, before anything is stored.
 *
 * @param circumstances empty where there was nothing to decide
 * @param remeasure the suspects that are worth measuring again
 * @param stateAfter what the next build starts from
 */
record Judgement(
        BuildResult result, Optional<Circumstances> circumstances, List<RowId> remeasure, JobState stateAfter) {}
