package io.jenkins.plugins.benchmarkgate.steps;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Result;
import hudson.model.Run;
import org.jenkinsci.plugins.workflow.actions.WarningAction;
import org.jenkinsci.plugins.workflow.graph.FlowNode;

/**
 * What a level does.
 *
 * @param stage result of the stage; null leaves it alone
 * @param build result of the run; null leaves it alone
 */
record StageMark(@CheckForNull Result stage, @CheckForNull Result build, String message) {
    static StageMark of(GateOutcome outcome) {
        String message = outcome.result().headline();
        return switch (outcome.level()) {
            case LIST -> new StageMark(null, null, message);
            case NOTE -> new StageMark(Result.UNSTABLE, null, message);
            case UNSTABLE -> new StageMark(Result.UNSTABLE, Result.UNSTABLE, message);
            case ERROR -> new StageMark(Result.FAILURE, null, message);
            case FAILURE -> new StageMark(Result.FAILURE, Result.FAILURE, message);
        };
    }

    /** Marks the step's node, which gives its stage the mark, and the run. */
    void apply(Run<?, ?> run, FlowNode node) {
        if (stage != null) {
            node.addOrReplaceAction(new WarningAction(stage).withMessage(message));
        }
        apply(run);
    }

    /** Marks the run alone, where there are no stages. */
    void apply(Run<?, ?> run) {
        if (build != null) {
            run.setResult(build);
        }
    }
}
