package io.jenkins.plugins.benchmarkgate.evaluation;

import io.jenkins.plugins.benchmarkgate.evaluation.Answer.Light;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Lets a contender judge the builds of a group, unchanged or slowed. */
record Scoring(Group group, long seed) {
    private static final int FIFTH = 5;

    /** So many builds of a job are slowed, evenly spread. */
    private static final int SLOWED = 6;

    /** How often it alarms although nothing changed. */
    Score quiet(Contender contender) {
        var score = new Score();
        forEachPlay(contender, (data, play, number) -> {
            for (int at : judged(contender, data, play)) {
                Answer answer = contender.judge(data, play, at, 0, Map.of());
                score.add(
                        build(number, at), data.isLabelled() ? answer : unrepeated(contender, data, play, at, answer));
            }
        });
        return score;
    }

    /** Without a label, an alarm that the next run would raise too counts as right. */
    private static Answer unrepeated(Contender contender, DataSet data, Play play, int at, Answer answer) {
        Answer next = contender.judge(data, play, at, 1, Map.of());
        var lights = new HashMap<>(answer.rows());
        lights.replaceAll((name, light) -> next.rows().get(name) == light ? Light.QUIET : light);
        return new Answer(lights, answer.isEvent() && !next.isEvent(), answer.remeasured());
    }

    /**
     * How often it sees slowdowns, by factor: 1.2 is 20 % slower. Each benchmark is slowed by each of them in turn, a fifth of
     * the suite at a time at the most, so that the suite itself does not move.
     */
    Map<Double, Score> slowed(Contender contender, List<Double> factors) {
        Map<Double, Score> scores = new TreeMap<>();
        factors.forEach(factor -> scores.put(factor, new Score()));
        forEachPlay(contender, (data, play, number) -> {
            for (int at : thinned(judged(contender, data, play))) {
                for (Map<String, Double> slowed : shares(data, factors)) {
                    Answer answer = contender.judge(data, play, at, 0, slowed);
                    scores.forEach((factor, score) -> score.add(build(number, at), only(answer, slowed, factor)));
                }
            }
        });
        return scores;
    }

    /** What it says of builds of which everything is slower by a factor, as on a slow machine, further looks too. */
    List<Answer> onSlowMachine(Contender contender, double factor) {
        var answers = new ArrayList<Answer>();
        forEachPlay(contender, (data, play, number) -> {
            Map<String, Double> everything = new HashMap<>();
            if (factor != 1) {
                data.series().forEach(series -> everything.put(series.name(), factor));
            }
            for (int at : judged(contender, data, play)) {
                answers.add(contender.judge(data, play, at, 0, everything));
            }
        });
        return answers;
    }

    private static Answer only(Answer answer, Map<String, Double> slowed, double factor) {
        var lights = new HashMap<>(answer.rows());
        lights.keySet().removeIf(name -> !Double.valueOf(factor).equals(slowed.get(name)));
        return new Answer(lights, false, 0);
    }

    private List<Map<String, Double>> shares(DataSet data, List<Double> factors) {
        List<String> names =
                new ArrayList<>(data.series().stream().map(Series::name).toList());
        Collections.shuffle(names, new Random(seed));
        int shares = FIFTH * factors.size();
        List<Map<String, Double>> all = new ArrayList<>();
        for (int share = 0; share < shares; share++) {
            Map<String, Double> slowed = new HashMap<>();
            for (int i = 0; i < names.size(); i++) {
                int turn = (i + share) % shares;
                if (turn < factors.size()) {
                    slowed.put(names.get(i), factors.get(turn));
                }
            }
            all.add(slowed);
        }
        all.removeIf(Map::isEmpty);
        return all;
    }

    private interface Judge {
        void judge(DataSet data, Play play, int number);
    }

    private void forEachPlay(Contender contender, Judge judge) {
        for (DataSet data : group.sets()) {
            if (contender.needsRounds() && !data.hasRounds()) {
                continue;
            }
            int number = 0;
            for (Play play : data.plays(contender.hasLooks(), seed)) {
                judge.judge(data, play, number++);
            }
        }
    }

    private static List<Integer> judged(Contender contender, DataSet data, Play play) {
        int first = Math.max(play.first(), contender.before());
        int end = play.builds().length - contender.after() - (data.isLabelled() ? 0 : 1);
        return IntStream.range(first, Math.max(first, end)).boxed().toList();
    }

    private static List<Integer> thinned(List<Integer> builds) {
        int step = Math.max(1, builds.size() / SLOWED);
        return IntStream.range(0, builds.size())
                .filter(place -> place % step == 0)
                .mapToObj(builds::get)
                .toList();
    }

    private static int build(int play, int at) {
        return 1000 * play + at;
    }
}
