package io.jenkins.plugins.benchmarkgate.steps;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.Extension;
import hudson.model.Describable;
import hudson.model.Descriptor;
import hudson.model.Item;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.benchmarkgate.gate.Event;
import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** The levels of the parameter {@code on}; null leaves an event at its default. */
public final class EventLevels implements Describable<EventLevels>, Serializable {
    private static final long serialVersionUID = 1L;

    private String missing;
    private String machineChange;
    private String unconfirmed;
    private String drift;
    private String movement;
    private String noBaseline;
    private String relaxedBaseline;

    @DataBoundConstructor
    public EventLevels() {}

    /** What was set, by the word of the event. */
    Map<String, String> words() {
        var words = new TreeMap<String, String>();
        put(words, Event.MISSING, missing);
        put(words, Event.MACHINE_CHANGE, machineChange);
        put(words, Event.UNCONFIRMED, unconfirmed);
        put(words, Event.DRIFT, drift);
        put(words, Event.MOVEMENT, movement);
        put(words, Event.NO_BASELINE, noBaseline);
        put(words, Event.RELAXED_BASELINE, relaxedBaseline);
        return words;
    }

    private static void put(Map<String, String> words, Event event, String level) {
        if (level != null) {
            words.put(event.id(), level);
        }
    }

    @CheckForNull
    public String getMissing() {
        return missing;
    }

    @DataBoundSetter
    public void setMissing(String missing) {
        this.missing = FormText.filled(missing);
    }

    @CheckForNull
    public String getMachineChange() {
        return machineChange;
    }

    @DataBoundSetter
    public void setMachineChange(String machineChange) {
        this.machineChange = FormText.filled(machineChange);
    }

    @CheckForNull
    public String getUnconfirmed() {
        return unconfirmed;
    }

    @DataBoundSetter
    public void setUnconfirmed(String unconfirmed) {
        this.unconfirmed = FormText.filled(unconfirmed);
    }

    @CheckForNull
    public String getDrift() {
        return drift;
    }

    @DataBoundSetter
    public void setDrift(String drift) {
        this.drift = FormText.filled(drift);
    }

    @CheckForNull
    public String getMovement() {
        return movement;
    }

    @DataBoundSetter
    public void setMovement(String movement) {
        this.movement = FormText.filled(movement);
    }

    @CheckForNull
    public String getNoBaseline() {
        return noBaseline;
    }

    @DataBoundSetter
    public void setNoBaseline(String noBaseline) {
        this.noBaseline = FormText.filled(noBaseline);
    }

    @CheckForNull
    public String getRelaxedBaseline() {
        return relaxedBaseline;
    }

    @DataBoundSetter
    public void setRelaxedBaseline(String relaxedBaseline) {
        this.relaxedBaseline = FormText.filled(relaxedBaseline);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EventLevels that && words().equals(that.words());
    }

    @Override
    public int hashCode() {
        return Objects.hash(words());
    }

    /** Offers the levels. */
    @Extension
    public static final class DescriptorImpl extends Descriptor<EventLevels> {
        @Override
        public String getDisplayName() {
            return Messages.EventLevels_DisplayName();
        }

        @POST
        public ListBoxModel doFillMissingItems(@AncestorInPath Item item, @QueryParameter String missing) {
            FormAccess.requireRead(item);
            return Choices.with(missing, Choices.levelsOrDefault(Event.MISSING));
        }

        @POST
        public ListBoxModel doFillMachineChangeItems(@AncestorInPath Item item, @QueryParameter String machineChange) {
            FormAccess.requireRead(item);
            return Choices.with(machineChange, Choices.levelsOrDefault(Event.MACHINE_CHANGE));
        }

        @POST
        public ListBoxModel doFillUnconfirmedItems(@AncestorInPath Item item, @QueryParameter String unconfirmed) {
            FormAccess.requireRead(item);
            return Choices.with(unconfirmed, Choices.levelsOrDefault(Event.UNCONFIRMED));
        }

        @POST
        public ListBoxModel doFillDriftItems(@AncestorInPath Item item, @QueryParameter String drift) {
            FormAccess.requireRead(item);
            return Choices.with(drift, Choices.levelsOrDefault(Event.DRIFT));
        }

        @POST
        public ListBoxModel doFillMovementItems(@AncestorInPath Item item, @QueryParameter String movement) {
            FormAccess.requireRead(item);
            return Choices.with(movement, Choices.levelsOrDefault(Event.MOVEMENT));
        }

        @POST
        public ListBoxModel doFillNoBaselineItems(@AncestorInPath Item item, @QueryParameter String noBaseline) {
            FormAccess.requireRead(item);
            return Choices.with(noBaseline, Choices.levelsOrDefault(Event.NO_BASELINE));
        }

        @POST
        public ListBoxModel doFillRelaxedBaselineItems(
                @AncestorInPath Item item, @QueryParameter String relaxedBaseline) {
            FormAccess.requireRead(item);
            return Choices.with(relaxedBaseline, Choices.levelsOrDefault(Event.RELAXED_BASELINE));
        }
    }
}
