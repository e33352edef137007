package io.jenkins.plugins.benchmarkgate.steps;

import hudson.AbortException;
import hudson.model.Run;
import io.jenkins.plugins.benchmarkgate.actions.BenchmarkGateAction;
import io.jenkins.plugins.benchmarkgate.actions.BuildActions;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The time in which one gate works on one build. It keeps gates of one build apart that share an id by mistake; the same
 * gate called again is a further look.
 */
final class GateTurn implements AutoCloseable {
    /** By build and not by its name: a build that was killed gives back nothing, and its name may be used again. */
    private static final Map<Run<?, ?>, Set<String>> TAKEN = Collections.synchronizedMap(new WeakHashMap<>());

    private final Set<String> taken;
    private final String id;
    private final Optional<BenchmarkGateAction> earlier;

    private GateTurn(Run<?, ?> run, String id) {
        this.id = id;
        taken = taken(run);
        earlier = BuildActions.find(run, id);
    }

    /**
     * Begins a turn.
     *
     * @throws AbortException if a gate of this id is at work in the build, or has judged other files of it
     */
    static GateTurn take(Run<?, ?> run, GateSettings settings) throws AbortException {
        String id = settings.getId();
        if (!taken(run).add(id)) {
            throw new AbortException(
                    "two gates with the id \"%s\" run at the same time in this build: give each its own id"
                            .formatted(id));
        }
        var turn = new GateTurn(run, id);
        try {
            turn.checkSource(settings);
            return turn;
        } catch (AbortException e) {
            turn.close();
            throw e;
        }
    }

    /** Goes on with a turn that a restart of the controller interrupted. */
    static GateTurn resume(Run<?, ?> run, GateSettings settings) {
        taken(run).add(settings.getId());
        return new GateTurn(run, settings.getId());
    }

    private static Set<String> taken(Run<?, ?> run) {
        return TAKEN.computeIfAbsent(run, key -> ConcurrentHashMap.newKeySet());
    }

    private void checkSource(GateSettings settings) throws AbortException {
        if (earlier.isPresent() && !earlier.get().getSource().equals(settings.source())) {
            throw new AbortException("the gate \"%s\" of this build has already judged %s, not %s: give each its own id"
                    .formatted(settings.getId(), earlier.get().getSource(), settings.source()));
        }
    }

    /** What the look before this one said. */
    Optional<String> earlierLook() {
        return earlier.map(action -> "look %d at the gate \"%s\" in this build; the one before said %s"
                .formatted(action.getLook() + 1, action.getId(), action.getVerdict()));
    }

    @Override
    public void close() {
        taken.remove(id);
    }
}
