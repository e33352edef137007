package io.jenkins.plugins.benchmarkgate.cli;

import io.jenkins.plugins.benchmarkgate.gate.Baseline;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands the symbols of the step's parameter {@code reference}. */
final class ReferenceWord {
    /** How many earlier runs serve where nobody says. */
    static final int MOST = 10;

    private static final Pattern LAST_BUILDS = Pattern.compile("lastBuilds\\((\\d{1,9})\\)");
    private static final Pattern JENKINS_ONLY =
            Pattern.compile("(job|targetBranch|promoted|specificBuild)\\(.*\\)", Pattern.DOTALL);

    private ReferenceWord() {}

    static Baseline.EarlierBuilds parse(String text) throws InputException {
        if (text.equals("previousBuild()")) {
            return new Baseline.EarlierBuilds(1);
        }
        Matcher lastBuilds = LAST_BUILDS.matcher(text);
        if (lastBuilds.matches()) {
            return lastBuilds(Integer.parseInt(lastBuilds.group(1)));
        }
        Matcher jenkinsOnly = JENKINS_ONLY.matcher(text);
        if (jenkinsOnly.matches()) {
            throw new InputException("--reference %s() is only for Jenkins: give the runs with --history"
                    .formatted(jenkinsOnly.group(1)));
        }
        throw new InputException("--reference must be previousBuild() or lastBuilds(n) with n from 1 to %d, was \"%s\""
                .formatted(MOST, text));
    }

    private static Baseline.EarlierBuilds lastBuilds(int window) throws InputException {
        if (window < 1 || window > MOST) {
            throw new InputException("--reference lastBuilds(n) takes 1 to %d runs, was %d".formatted(MOST, window));
        }
        return new Baseline.EarlierBuilds(window);
    }
}
