package io.jenkins.plugins.benchmarkgate.steps;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.benchmarkgate.format.Formats;
import io.jenkins.plugins.benchmarkgate.gate.Event;
import io.jenkins.plugins.benchmarkgate.gate.Level;
import io.jenkins.plugins.benchmarkgate.gate.Noise;
import io.jenkins.plugins.benchmarkgate.gate.Statistic;
import io.jenkins.plugins.benchmarkgate.model.Direction;

/** What the forms offer to choose from. */
final class Choices {
    private Choices() {}

    static ListBoxModel levels() {
        var items = new ListBoxModel();
        for (Level level : Level.values()) {
            items.add(level.needsStage() ? Messages.Choices_StageOnly(level.name()) : level.name(), level.name());
        }
        return items;
    }

    static ListBoxModel levelsOrDefault(Event event) {
        ListBoxModel items = levels();
        String unset = event == Event.MOVEMENT
                ? Messages.Choices_AsARegression()
                : Messages.Choices_Default(event.defaultLevel().name());
        items.add(0, new ListBoxModel.Option(unset, ""));
        return items;
    }

    /**
     * The same with what is set now, where it is none of them, as a word of a later version or a mistake in a configuration file
     * is: a form that left it out would be saved with its first choice instead, a gate that only lists, say.
     */
    static ListBoxModel with(@CheckForNull String set, ListBoxModel items) {
        boolean isThere =
                set == null || set.isBlank() || items.stream().anyMatch(item -> item.value.equals(set.strip()));
        if (!isThere) {
            items.add(set.strip(), set.strip());
        }
        return items;
    }

    static ListBoxModel formats() {
        var items = new ListBoxModel();
        items.add(Messages.Choices_FromTheFile(), "");
        Formats.ids().forEach(id -> items.add(id, id));
        return items;
    }

    static ListBoxModel directions() {
        var items = new ListBoxModel();
        items.add(Messages.Choices_FromTheFile(), "");
        items.add(Messages.Choices_SmallerIsBetter(), Direction.SMALLER.id());
        items.add(Messages.Choices_BiggerIsBetter(), Direction.BIGGER.id());
        return items;
    }

    static ListBoxModel noise() {
        var items = new ListBoxModel();
        for (Noise noise : Noise.values()) {
            items.add(noise.id(), noise.id());
        }
        return items;
    }

    static ListBoxModel statistics() {
        var items = new ListBoxModel();
        for (Statistic statistic : Statistic.values()) {
            items.add(statistic.id(), statistic.id());
        }
        return items;
    }

    static ListBoxModel statisticsOrDefault() {
        ListBoxModel items = statistics();
        items.add(0, new ListBoxModel.Option(Messages.Choices_OfTheGate(), ""));
        return items;
    }
}
