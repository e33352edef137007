package io.jenkins.plugins.benchmarkgate.steps;

import hudson.util.ListBoxModel;
import io.jenkins.plugins.benchmarkgate.format.Formats;
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

    static ListBoxModel levelsOrDefault() {
        ListBoxModel items = levels();
        items.add(0, new ListBoxModel.Option(Messages.Choices_Default(), ""));
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
