package io.jenkins.plugins.benchmarkgate.steps;

import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.history.Circumstances;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import java.util.Optional;

/**
 * What was decided of a build, before anything is stored.
 *
 * @param circumstances empty where there was nothing to decide
 * @param stateAfter what the next build starts from
 */
record Judgement(BuildResult result, Optional<Circumstances> circumstances, JobState stateAfter) {}
