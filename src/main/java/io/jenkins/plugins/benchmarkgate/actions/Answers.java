package io.jenkins.plugins.benchmarkgate.actions;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.benchmarkgate.baseline.RefusedException;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import io.jenkins.plugins.benchmarkgate.report.AcceptanceData;
import io.jenkins.plugins.benchmarkgate.report.ApiData;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;

/** How the pages answer whoever accepts something. */
final class Answers {
    private Answers() {}

    /** Accepts something. */
    interface Attempt {
        int accepted() throws RefusedException, IOException, InterruptedException;
    }

    /** Says how many were accepted, or with status 400 why none was. */
    static void to(StaplerResponse2 response, Attempt attempt) throws IOException, InterruptedException {
        try {
            int accepted = attempt.accepted();
            AcceptanceData.writeAccepted(accepted, Json.stream(response));
        } catch (RefusedException e) {
            problem(response, StaplerResponse2.SC_BAD_REQUEST, e.getMessage());
        }
    }

    /**
     * The row that a request is about, by default its time; an {@link IllegalArgumentException} where it names none.
     */
    static RowId row(@CheckForNull String key, @CheckForNull String metric) {
        if (key == null || key.isEmpty()) {
            throw new IllegalArgumentException("key: which benchmark?");
        }
        return new RowId(key, metric == null || metric.isEmpty() ? "time" : metric);
    }

    /** Says with this status why there is no answer. */
    static void problem(StaplerResponse2 response, int status, String problem) throws IOException {
        response.setStatus(status);
        ApiData.writeProblem(problem, Json.stream(response));
    }

    static boolean isNoise(String as) throws RefusedException {
        return switch (as == null ? "" : as) {
            case "level" -> false;
            case "noise" -> true;
            default -> throw new RefusedException("as must be level or noise");
        };
    }

    /** The rows that a request names: as many metrics as keys, in the same order. */
    static Set<RowId> rows(StaplerRequest2 request) {
        String[] keys = request.getParameterValues("key");
        String[] metrics = request.getParameterValues("metric");
        var rows = new HashSet<RowId>();
        for (int place = 0; keys != null && metrics != null && place < Math.min(keys.length, metrics.length); place++) {
            rows.add(new RowId(keys[place], metrics[place]));
        }
        return rows;
    }
}
