package io.jenkins.plugins.benchmarkgate.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a reader of the log should know besides the rows. */
record Notes(GateInput input, Reference reference, Sources sources, Missing missing) {
    List<String> of(List<Judged> judged, SuiteLine suite, boolean isLargeEvent) {
        var notes = new ArrayList<String>();
        notes.add("Suite: " + suite.text() + ".");
        addMachine(notes);
        addBaseline(notes);
        staleness(judged).ifPresent(notes::add);
        if (isLargeEvent) {
            long suspects = judged.stream().filter(Judged::isSuspect).count();
            notes.add("%d of %d benchmarks got slower at once: this is one event, and nothing is measured again."
                    .formatted(suspects, judged.size()));
        }
        notes.addAll(missing.notes(input.state().absent()));
        addReaders(notes);
        if (input.isLate()) {
            notes.add("A later build was judged before this one ended: this one is judged and teaches nobody.");
        }
        return List.copyOf(notes);
    }

    /** What the readers of the result files left out. */
    private void addReaders(List<String> notes) {
        notes.addAll(input.current().notes());
        input.baseline()
                .report()
                .ifPresent(report -> report.notes().forEach(note -> notes.add("In the baseline: " + note)));
        for (int look = 0; look < input.looks().size(); look++) {
            String where = "In look %d: ".formatted(look + 2);
            input.looks().get(look).notes().forEach(note -> notes.add(where + note));
        }
    }

    private void addMachine(List<String> notes) {
        if (reference.isOfOtherMachine()) {
            notes.add("This machine differs from the baseline's: " + String.join(", ", reference.differences()) + ".");
            if (input.baseline().isFile()) {
                notes.add("Copy the archived current results of this build to %s to have a baseline of this machine."
                        .formatted(input.baseline().source()));
            }
        } else if (sources.builds().rows().isEmpty() && !reference.isFiled()) {
            sources.supplier()
                    .newestMachine()
                    .map(known -> input.current().machine().differencesFrom(known.machine()))
                    .filter(differences -> !differences.isEmpty())
                    .ifPresent(differences -> notes.add("This machine differs from that of the earlier builds: "
                            + String.join(", ", differences) + "."));
        }
    }

    private void addBaseline(List<String> notes) {
        if (input.baseline().isFile() && !reference.isFiled() && !reference.isOfOtherMachine()) {
            notes.add(
                    "Earlier builds serve as baseline where they can; copy the archived current results to %s to have a file."
                            .formatted(input.baseline().source()));
        }
    }

    /** The baseline is 31 % slower than the last builds: refresh it. */
    private Optional<String> staleness(List<Judged> judged) {
        List<Judged> stale =
                judged.stream().filter(each -> each.staleness() > 0).toList();
        if (stale.isEmpty()) {
            return Optional.empty();
        }
        double most = stale.stream().mapToDouble(Judged::staleness).max().orElse(0);
        return Optional.of("The baseline %s is up to %s slower than the last builds in %d of %d benchmarks: %s."
                .formatted(
                        input.baseline().source(),
                        Percent.signed(most).substring(1),
                        stale.size(),
                        judged.size(),
                        input.baseline().isFile() ? "refresh it" : "choose a newer one"));
    }
}
