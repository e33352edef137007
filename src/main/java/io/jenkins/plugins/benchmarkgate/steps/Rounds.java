package io.jenkins.plugins.benchmarkgate.steps;

import io.jenkins.plugins.benchmarkgate.model.Dimension;
import io.jenkins.plugins.benchmarkgate.model.Machine;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a build has measured so far.
 *
 * @param first what is judged
 * @param again what measuring the suspects again gave, round by round
 */
record Rounds(CollectedReports first, List<CollectedReport> again) {
    private static final Report NOTHING_MEASURED = new Report("", "", Machine.UNKNOWN, "", List.of());

    Rounds {
        again = List.copyOf(again);
    }

    static Rounds single(CollectedReports first) {
        return new Rounds(first, List.of());
    }

    CollectedReport current() {
        return first.current();
    }

    /** Why a later round cannot be used; one that brought no results has measured nothing, which is no problem. */
    Optional<String> problemAgain(boolean allowStale) {
        for (int index = 0; index < again.size(); index++) {
            Optional<String> problem = problemOf(again.get(index), before(index), allowStale);
            if (problem.isPresent()) {
                int round = index + 2;
                return problem.map(text -> "round %d: %s".formatted(round, text));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> problemOf(CollectedReport collected, Set<String> before, boolean allowStale) {
        if (collected.unusable().isPresent() || allowStale) {
            return collected.unusable();
        }
        String old = collected.files().stream()
                .filter(CollectedFile::olderThanBuild)
                .map(CollectedFile::path)
                .collect(Collectors.joining(", "));
        if (!old.isEmpty()) {
            return Optional.of("stale results: %s is older than the round".formatted(old));
        }
        boolean isRepeated =
                holdsSpeed(collected) && collected.files().stream().allMatch(file -> before.contains(file.sha256()));
        return isRepeated
                ? Optional.of("stale results: %s repeats an earlier round byte for byte".formatted(collected.paths()))
                : Optional.empty();
    }

    private static boolean holdsSpeed(CollectedReport collected) {
        return collected.read().stream()
                .flatMap(report -> report.measurements().stream())
                .anyMatch(measurement -> measurement.unit().dimension() == Dimension.TIME);
    }

    private Set<String> before(int index) {
        return Stream.concat(Stream.of(first.current()), again.subList(0, index).stream())
                .flatMap(collected -> collected.files().stream())
                .map(CollectedFile::sha256)
                .collect(Collectors.toSet());
    }

    List<Report> looks() {
        return again.stream()
                .map(collected -> collected.read().orElse(NOTHING_MEASURED))
                .toList();
    }

    /** What a reader should know of rounds that brought nothing. */
    List<String> notes() {
        var notes = new ArrayList<String>();
        for (int index = 0; index < again.size(); index++) {
            if (again.get(index).read().filter(report -> !report.isEmpty()).isEmpty()) {
                notes.add("Round %d measured nothing: what it was to measure stays unconfirmed.".formatted(index + 2));
            }
        }
        return notes;
    }
}
