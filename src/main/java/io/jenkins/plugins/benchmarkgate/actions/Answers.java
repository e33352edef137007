package io.jenkins.plugins.benchmarkgate.actions;

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
            response.setStatus(StaplerResponse2.SC_BAD_REQUEST);
            ApiData.writeProblem(e.getMessage(), Json.stream(response));
        }
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
