package io.jenkins.plugins.benchmarkgate.steps;

import hudson.AbortException;
import hudson.model.Run;
import io.jenkins.plugins.benchmarkgate.actions.BenchmarkGateAction;
import io.jenkins.plugins.benchmarkgate.actions.BuildActions;
import io.jenkins.plugins.benchmarkgate.gate.Level;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.steps.BodyExecutionCallback;
import org.jenkinsci.plugins.workflow.steps.EnvironmentExpander;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;
import org.jenkinsci.plugins.workflow.steps.GeneralNonBlockingStepExecution;
import org.jenkinsci.plugins.workflow.steps.StepContext;

/**
 * Runs a body, decides, and runs the body again while there are suspects to measure. What is a field here is written to
 * disk again and again, so it is small; what the rounds measured lies in a {@link RoundStore}.
 */
final class WithBenchmarkGateExecution extends GeneralNonBlockingStepExecution {
    private static final long serialVersionUID = 1L;

    /** What goes on; after a restart of the controller it is begun again, but for the body, which goes on by itself. */
    private enum Phase {
        PREPARING,
        MEASURING,
        JUDGING
    }

    private final GateSettings settings;
    private final boolean stopBuild;
    private final int rerun;

    private Phase phase = Phase.PREPARING;
    private int round;
    private long roundStart;
    private int looksBefore;
    private Throwable failure;

    private transient GateTurn turn;

    WithBenchmarkGateExecution(StepContext context, GateSettings settings, boolean stopBuild, int rerun) {
        super(context);
        this.settings = settings;
        this.stopBuild = stopBuild;
        this.rerun = rerun;
    }

    @Override
    public boolean start() throws Exception {
        Run<?, ?> build = getContext().get(Run.class);
        turn = GateTurn.take(build, settings);
        looksBefore = BuildActions.find(build, settings.getId())
                .map(BenchmarkGateAction::getLook)
                .orElse(0);
        run(this::work);
        return false;
    }

    @Override
    public void onResume() {
        try {
            turn = GateTurn.resume(getContext().get(Run.class), settings);
        } catch (IOException | InterruptedException e) {
            getContext().onFailure(e);
            return;
        }
        if (phase != Phase.MEASURING) {
            run(this::work);
        }
    }

    @Override
    public void stop(Throwable cause) throws Exception {
        release();
        super.stop(cause);
    }

    private void work() throws IOException, InterruptedException {
        try {
            var rounds = new BlockRounds(getContext(), settings);
            if (phase == Phase.PREPARING) {
                measure(rounds.begin(rerun + 1));
            } else {
                judge(rounds);
            }
        } catch (IOException | InterruptedException | RuntimeException e) {
            release();
            throw e;
        }
    }

    private void measure(Map<String, String> environment) throws IOException, InterruptedException {
        EnvironmentExpander outer = getContext().get(EnvironmentExpander.class);
        getContext()
                .newBodyInvoker()
                .withContext(EnvironmentExpander.merge(outer, EnvironmentExpander.constant(environment)))
                .withCallback(new Round())
                .start();
    }

    private void judge(BlockRounds rounds) throws IOException, InterruptedException {
        if (failure == null) {
            rounds.close(round, roundStart);
        } else {
            rounds.closeEmpty(round);
        }
        Optional<Map<String, String>> again = failure == null && round <= rerun ? rounds.next(round) : Optional.empty();
        if (again.isPresent()) {
            measure(again.get());
        } else {
            finish(rounds.decide(round, looksBefore, turn));
        }
    }

    private void finish(GateOutcome outcome) throws IOException, InterruptedException {
        release();
        if (failure != null) {
            getContext().onFailure(failure);
            return;
        }
        if (stopBuild && outcome.level() == Level.FAILURE) {
            throw new AbortException(outcome.result().headline());
        }
        StageMark.of(outcome).apply(getContext().get(Run.class), getContext().get(FlowNode.class));
        getContext().onSuccess(StepValue.of(outcome, Jenkins.get().getRootUrl()));
    }

    /** Ends without a verdict: what the rounds measured serves nobody any more. */
    private void giveUp(Throwable problem) {
        release();
        try {
            new RoundStore(getContext().get(Run.class), settings.getId()).delete(round);
        } catch (IOException | InterruptedException e) {
            problem.addSuppressed(e);
        }
        getContext().onFailure(problem);
    }

    private void release() {
        if (turn != null) {
            turn.close();
        }
    }

    /** Follows one run of the body. */
    private final class Round extends BodyExecutionCallback {
        private static final long serialVersionUID = 1L;

        @Override
        public void onStart(StepContext context) {
            round++;
            roundStart = System.currentTimeMillis();
            phase = Phase.MEASURING;
        }

        @Override
        public void onSuccess(StepContext context, Object result) {
            phase = Phase.JUDGING;
            run(WithBenchmarkGateExecution.this::work);
        }

        /** Round 1 decides nothing where it fails; where a later one does, what round 1 measured is still judged. */
        @Override
        public void onFailure(StepContext context, Throwable problem) {
            if (round == 1 || problem instanceof FlowInterruptedException) {
                giveUp(problem);
                return;
            }
            failure = problem;
            phase = Phase.JUDGING;
            run(WithBenchmarkGateExecution.this::work);
        }
    }
}
