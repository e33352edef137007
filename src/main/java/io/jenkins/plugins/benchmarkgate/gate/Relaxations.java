package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Machine;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a change request makes easier for itself: values of its baseline file and settings, against what the last build of
 * its target was judged by.
 *
 * @param phrases one for each
 */
record Relaxations(Optional<Reviewed> reviewed, List<String> phrases) {
    private static final int LISTED = 500;

    static Relaxations of(Policy policy, GateInput input) {
        if (input.reviewed().isEmpty()) {
            return new Relaxations(Optional.empty(), List.of());
        }
        Reviewed reviewed = input.reviewed().get();
        var phrases = new ArrayList<String>();
        reviewed.settings()
                .map(before -> new LooserSettings(before, policy)
                        .phrases(input.current().measurements()))
                .ifPresent(phrases::addAll);
        phrases.addAll(ofFile(reviewed, input.baseline()));
        return new Relaxations(Optional.of(reviewed), phrases);
    }

    private static List<String> ofFile(Reviewed reviewed, Baseline baseline) {
        Optional<Report> now = baseline.isFile() ? baseline.report() : Optional.empty();
        if (reviewed.file().isEmpty()) {
            return now.map(file -> values(Map.of(), rows(file))).orElse(List.of());
        }
        Report before = reviewed.file().get();
        if (now.isEmpty()) {
            return List.of("the baseline is %s instead of the file %s with %d values"
                    .formatted(
                            baseline.report().isPresent() || !baseline.isFile()
                                    ? baseline.source()
                                    : "no file with values",
                            reviewed.source(),
                            before.measurements().size()));
        }
        var phrases = new ArrayList<String>();
        Machine machine = now.get().machine();
        if (!machine.equals(before.machine())) {
            phrases.add("the baseline names another machine: "
                    + String.join(", ", machine.differencesFrom(before.machine())));
        }
        phrases.addAll(values(rows(before), rows(now.get())));
        return phrases;
    }

    private static Map<RowId, Measurement> rows(Report file) {
        return new TreeMap<>(Reference.byId(file));
    }

    private static List<String> values(Map<RowId, Measurement> before, Map<RowId, Measurement> now) {
        var phrases = new ArrayList<String>();
        var all = new TreeSet<>(before.keySet());
        all.addAll(now.keySet());
        for (RowId id : all) {
            if (!now.containsKey(id)) {
                phrases.add("dropped %s, which was %s".formatted(id.key(), shown(before.get(id))));
            } else if (!before.containsKey(id)) {
                phrases.add("new %s, %s".formatted(id.key(), shown(now.get(id))));
            } else {
                relaxed(id, before.get(id), now.get(id)).ifPresent(phrases::add);
            }
        }
        return phrases;
    }

    /** The location that got worse by most; another unit or direction is no value that could be compared. */
    private static Optional<String> relaxed(RowId id, Measurement before, Measurement now) {
        if (!now.unit().isConvertibleTo(before.unit()) || now.direction() != before.direction()) {
            return Optional.of("%s has another unit or direction now".formatted(id.key()));
        }
        Measurement converted = now.in(before.unit());
        for (Location location : before.locations().asMap().keySet()) {
            if (!converted.locations().has(location)) {
                return Optional.of(
                        "%s lacks its %s now".formatted(id.key(), Reasons.nameOf(location, before.direction())));
            }
        }
        return before.locations().asMap().keySet().stream()
                .map(location -> Change.between(
                        before.direction(), before.locations(), converted.locations(), List.of(location)))
                .filter(change -> Percent.exceeds(change.ratio(), 0))
                .max(Comparator.comparingDouble(Change::ratio))
                .map(change -> "%s: %s %s -> %s%s"
                        .formatted(
                                id.key(),
                                Reasons.nameOf(change.location(), before.direction()),
                                before.unit().format(change.baseline()),
                                before.unit().format(change.current()),
                                change.isFromZero() ? "" : " (%s)".formatted(Percent.signed(change.ratio()))));
    }

    private static String shown(Measurement measurement) {
        var value = measurement.locations().preferred();
        return value.isPresent() ? measurement.unit().format(value.getAsDouble()) : "no value";
    }

    /** What it does to a build. */
    Outcome applied(Outcome outcome, Policy policy) {
        Level wanted = policy.wanted(Event.RELAXED_BASELINE);
        if (phrases.isEmpty() || outcome.problem().isPresent() || wanted == Level.LIST) {
            return outcome;
        }
        return outcome.atLeast(
                wanted,
                policy.criticality(),
                "the change relaxes what it is judged by in %d %s"
                        .formatted(phrases.size(), phrases.size() == 1 ? "place" : "places"));
    }

    /** A line for each. */
    List<String> notes() {
        if (phrases.isEmpty()) {
            return List.of();
        }
        var notes = new ArrayList<String>();
        notes.add("This change relaxes what it is judged by, against %s, in %d %s:"
                .formatted(reviewed.orElseThrow().build(), phrases.size(), phrases.size() == 1 ? "place" : "places"));
        phrases.stream().limit(LISTED).map(phrase -> "Relaxed: " + phrase + ".").forEach(notes::add);
        if (phrases.size() > LISTED) {
            notes.add("Relaxed: %d more; compare the archived baselines.".formatted(phrases.size() - LISTED));
        }
        return notes;
    }
}
