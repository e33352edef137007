package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.history.ResultRow;
import io.jenkins.plugins.benchmarkgate.model.Printable;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Whether a gate itself is healthy, by what it flagged in some builds of a job, one after the other: a regression is flagged
 * again in the next build and by a re-run, noise is not.
 *
 * @param builds how many were looked at
 * @param suspects how many rows of them were suspects, a row counted once a build
 * @param remeasured how many of these were measured again
 * @param refuted how many of these were not repeated
 * @param overlap of the rows that two neighbouring builds flagged, the share that both did (Jaccard's index), over all
 *     neighbours of which one flagged any; empty where none did, and where only the last build did, which nothing followed
 * @param noisiest the rows that were not repeated most often, at most five
 */
public record GateHealth(
        int builds, int suspects, int remeasured, int refuted, OptionalDouble overlap, List<Noisy> noisiest) {
    private static final int MOST = 5;

    /** So many are needed before a share says anything. */
    private static final int FEWEST = 10;

    /** From this share of suspects that are not repeated on, rules or rounds are advised. */
    private static final double MANY = 0.5;

    public GateHealth {
        noisiest = List.copyOf(noisiest);
    }

    /** A row and in how many builds a re-run did not repeat it. */
    public record Noisy(RowId id, int refuted) {}

    /** What a build flagged. */
    private record Flagged(Set<RowId> suspects, Set<RowId> remeasured, Set<RowId> refuted) {
        static Flagged of(BuildResult result) {
            var flagged = new Flagged(new HashSet<>(), new HashSet<>(), new HashSet<>());
            result.rows().forEach(flagged::add);
            flagged.suspects.remove(Row.WHOLE_SUITE);
            return flagged;
        }

        private void add(ResultRow row) {
            boolean isRemeasured = row.looks().size() > 1;
            boolean isRefuted = isRemeasured && row.status().equals(Status.WITHIN_NOISE.name());
            var id = row.id();
            if (isRefuted) {
                refuted.add(id);
            }
            if (isRefuted || isSuspect(row)) {
                suspects.add(id);
                if (isRemeasured) {
                    remeasured.add(id);
                }
            }
        }

        boolean isAny() {
            return !suspects.isEmpty();
        }

        /** What is unconfirmed only because its history is short is none. */
        private static boolean isSuspect(ResultRow row) {
            return row.status().equals(Status.REGRESSED.name())
                    || row.status().equals(Status.WARNED.name())
                    || row.status().equals(Status.UNCONFIRMED.name()) && row.history() >= NoiseHistory.ENOUGH;
        }
    }

    /** What builds say together, the oldest first, with all their rows. */
    public static GateHealth of(List<BuildResult> results) {
        List<Flagged> builds = results.stream().map(Flagged::of).toList();
        Map<RowId, Integer> refuted = new HashMap<>();
        builds.forEach(build -> build.refuted.forEach(id -> refuted.merge(id, 1, Integer::sum)));
        List<Noisy> noisiest = refuted.entrySet().stream()
                .map(entry -> new Noisy(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt((Noisy noisy) -> -noisy.refuted())
                        .thenComparing(Noisy::id))
                .limit(MOST)
                .toList();
        return new GateHealth(
                builds.size(),
                builds.stream().mapToInt(build -> build.suspects.size()).sum(),
                builds.stream().mapToInt(build -> build.remeasured.size()).sum(),
                builds.stream().mapToInt(build -> build.refuted.size()).sum(),
                overlap(builds),
                noisiest);
    }

    private static OptionalDouble overlap(List<Flagged> builds) {
        int both = 0;
        int either = 0;
        for (int next = 1; next < builds.size(); next++) {
            Set<RowId> shared = new HashSet<>(builds.get(next - 1).suspects);
            Set<RowId> all = new HashSet<>(shared);
            shared.retainAll(builds.get(next).suspects);
            all.addAll(builds.get(next).suspects);
            both += shared.size();
            either += all.size();
        }
        boolean isFollowed =
                builds.stream().limit(Math.max(0, builds.size() - 1)).anyMatch(Flagged::isAny);
        return !isFollowed ? OptionalDouble.empty() : OptionalDouble.of((double) both / either);
    }

    /** In a few words, with what to do where much is noise. */
    public String sentence() {
        if (suspects == 0) {
            return "The last %s had no suspect.".formatted(lastBuilds());
        }
        var text = new StringBuilder(
                "%s in the last %s: ".formatted(suspects == 1 ? "1 suspect" : suspects + " suspects", lastBuilds()));
        if (remeasured == 0) {
            text.append("none was measured again, so that nobody knows which of them were noise");
        } else {
            text.append("%s of the %d that were measured again %s not repeated"
                    .formatted(share((double) refuted / remeasured), remeasured, refuted == 1 ? "was" : "were"));
        }
        overlap.ifPresent(
                shared -> text.append("; neighbouring builds agree in %s of what they flag".formatted(share(shared))));
        advice(text);
        return text.append('.').toString();
    }

    private String lastBuilds() {
        return builds == 1 ? "build" : Reasons.builds(builds);
    }

    private void advice(StringBuilder text) {
        if (isNoisy()) {
            int caused = noisiest.stream().mapToInt(Noisy::refuted).sum();
            text.append(". %s %s of that: quarantine them by rules, give them more rounds, or raise their threshold"
                    .formatted(
                            noisiest.size() == 1 ? "1 benchmark causes" : noisiest.size() + " benchmarks cause",
                            share((double) caused / refuted)));
        } else if (remeasured == 0 && suspects >= FEWEST && overlap.isPresent() && overlap.getAsDouble() < MANY) {
            text.append(". What the next build does not flag again was most likely noise: measure suspects again");
        }
    }

    private boolean isNoisy() {
        return remeasured >= FEWEST && refuted >= MANY * remeasured;
    }

    /** Rules that take the noisiest out of the gate, in the words of a Jenkinsfile; none where little is noise. */
    public List<String> ruleLines() {
        var lines = new ArrayList<String>();
        if (isNoisy()) {
            noisiest.stream()
                    .filter(noisy -> noisy.refuted() > 1)
                    .forEach(noisy -> lines.add("[pattern: '%s', metric: '%s', ignore: true]"
                            .formatted(
                                    quoted(noisy.id().key()), quoted(noisy.id().metric()))));
        }
        return lines;
    }

    /** For a literal of Groovy, on one line. A sign that cannot be printed becomes any sign. */
    private static String quoted(String text) {
        var literal = new StringBuilder();
        text.codePoints().forEach(sign -> {
            String one = Character.toString(sign);
            if (!Printable.uncut(one).equals(one)) {
                literal.append('?');
            } else {
                literal.append(sign == '\'' || sign == '\\' ? "\\" + one : one);
            }
        });
        return literal.toString();
    }

    private static String share(double ratio) {
        return Math.round(100 * ratio) + " %";
    }
}
