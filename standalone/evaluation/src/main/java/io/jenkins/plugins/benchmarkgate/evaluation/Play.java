package io.jenkins.plugins.benchmarkgate.evaluation;

import java.util.Arrays;

/**
 * Which runs are the builds of a job, in order.
 *
 * @param builds numbers of runs
 * @param looks for each build the run that measures it again; −1 where there is none
 * @param first the first build that is judged
 */
record Play(int[] builds, int[] looks, int first) {
    static final int NONE = -1;

    /** Every run is a build. */
    static Play ofAll(int runs, int first) {
        int[] builds = new int[runs];
        Arrays.setAll(builds, build -> build);
        int[] looks = new int[runs];
        Arrays.fill(looks, NONE);
        return new Play(builds, looks, first);
    }

    /** Every other run measures the build before it again. */
    static Play ofPairs(int runs, int first) {
        int[] builds = new int[runs / 2];
        Arrays.setAll(builds, build -> 2 * build);
        int[] looks = new int[runs / 2];
        Arrays.setAll(looks, build -> 2 * build + 1);
        return new Play(builds, looks, first);
    }

    /** The last build is judged, and the run after it measures it again. */
    static Play ofOrder(int[] order) {
        int builds = order.length - 1;
        int[] looks = new int[builds];
        Arrays.fill(looks, NONE);
        looks[builds - 1] = order[builds];
        return new Play(Arrays.copyOf(order, builds), looks, builds - 1);
    }
}
