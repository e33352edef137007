package io.jenkins.plugins.benchmarkgate.actions;

import hudson.model.Item;
import hudson.model.Job;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.history.ResultRow;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import io.jenkins.plugins.benchmarkgate.report.ApiData;
import io.jenkins.plugins.benchmarkgate.report.TrendBuild;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.StaplerResponse2;
import org.kohsuke.stapler.verb.GET;

/**
 * The JSON interface of a gate, for programs: permanent, in pages, each of bounded cost. {@code docs/json-api.md} describes
 * it.
 */
public final class TrendApi {
    /** The most entries of a page. */
    static final int MOST = 1000;

    private static final int DEFAULT = 100;

    private final Job<?, ?> job;
    private final JobTrend trend;
    private final Readiness readiness;

    /** Says whether builds can be shown now, and answers how far it is where they cannot. */
    interface Readiness {
        boolean isReady(JobTrend trend, List<Integer> builds, StaplerResponse2 response) throws IOException;
    }

    TrendApi(Job<?, ?> job, JobTrend trend, Readiness readiness) {
        this.job = job;
        this.trend = trend;
        this.readiness = readiness;
    }

    /** The builds, the newest first. */
    @GET
    public void doBuilds(
            @QueryParameter String from,
            @QueryParameter String to,
            @QueryParameter String limit,
            StaplerResponse2 response)
            throws IOException {
        answer(response, () -> {
            Page page = Page.of(trend.folders().numbers(), from, to, limit);
            return page.read(readiness, trend, response, trend::readBuild, ApiData::writeBuilds);
        });
    }

    /** One benchmark over the builds that have it, the newest first. */
    @GET
    public void doSeries(
            @QueryParameter String key,
            @QueryParameter String metric,
            @QueryParameter String from,
            @QueryParameter String to,
            @QueryParameter String limit,
            StaplerResponse2 response)
            throws IOException {
        answer(response, () -> {
            RowId id = Answers.row(key, metric);
            Page page = Page.of(trend.folders().numbers(), from, to, limit);
            return page.read(
                    readiness,
                    trend,
                    response,
                    build -> trend.readRow(build, id),
                    (builds, next, output) -> ApiData.writeSeries(id, builds, next, output));
        });
    }

    /** The rows of one build, the worst first. */
    @GET
    public void doRows(
            @QueryParameter String build,
            @QueryParameter String match,
            @QueryParameter String metric,
            @QueryParameter String status,
            @QueryParameter String offset,
            @QueryParameter String limit,
            StaplerResponse2 response)
            throws IOException {
        answer(response, () -> {
            List<Integer> numbers = trend.folders().numbers();
            int newest = numbers.isEmpty() ? 0 : numbers.get(numbers.size() - 1);
            int number = Numbers.of("build", build, newest, 0, Integer.MAX_VALUE);
            RowFilter filter = RowFilter.of(match, metric, status);
            int first = Numbers.of("offset", offset, 0, 0, Integer.MAX_VALUE);
            int most = Numbers.of("limit", limit, DEFAULT, 1, MOST);
            Optional<TrendBuild> read = trend.readBuild(number);
            if (read.isEmpty()) {
                return problem(response, StaplerResponse2.SC_NOT_FOUND, "build: no stored result");
            }
            BuildResult result = trend.folders().read(number);
            List<ResultRow> rows = filter.of(result.rows());
            int end = (int) Math.min(rows.size(), (long) first + most);
            List<ResultRow> page = rows.subList(Math.min(first, end), end);
            Integer next = end < rows.size() ? (Integer) end : null;
            return output -> ApiData.writeRows(read.get(), page, rows.size(), next, output);
        });
    }

    /** Reads before it writes, so that what is wrong can still be said. */
    private interface Reading {
        Writing read() throws IOException;
    }

    private interface Writing {
        void to(OutputStream output) throws IOException;
    }

    private void answer(StaplerResponse2 response, Reading reading) throws IOException {
        job.checkPermission(Item.READ);
        Writing writing;
        try {
            writing = reading.read();
        } catch (IllegalArgumentException e) {
            writing = problem(response, StaplerResponse2.SC_BAD_REQUEST, e.getMessage());
        }
        if (writing != null) {
            writing.to(Json.stream(response));
        }
    }

    private static Writing problem(StaplerResponse2 response, int status, String problem) {
        response.setStatus(status);
        return output -> ApiData.writeProblem(problem, output);
    }

    /**
     * Some builds, the newest first.
     *
     * @param next the number of the newest build that is left; null where none is
     */
    private record Page(List<Integer> builds, Integer next) {
        private interface Form {
            void write(List<TrendBuild> builds, Integer next, OutputStream output) throws IOException;
        }

        static Page of(List<Integer> all, String from, String to, String limit) {
            int first = Numbers.of("from", from, 1, 1, Integer.MAX_VALUE);
            int last = Numbers.of("to", to, Integer.MAX_VALUE, 1, Integer.MAX_VALUE);
            int most = Numbers.of("limit", limit, DEFAULT, 1, MOST);
            var builds = new ArrayList<Integer>();
            for (int place = all.size() - 1; place >= 0; place--) {
                int number = all.get(place);
                if (number >= first && number <= last) {
                    if (builds.size() == most) {
                        return new Page(builds, number);
                    }
                    builds.add(number);
                }
            }
            return new Page(builds, null);
        }

        /** Nothing where the answer says that the builds are still being read. */
        Writing read(
                Readiness readiness,
                JobTrend trend,
                StaplerResponse2 response,
                IntFunction<Optional<TrendBuild>> reading,
                Form form)
                throws IOException {
            if (!readiness.isReady(trend, builds, response)) {
                return null;
            }
            List<TrendBuild> read = builds.stream()
                    .flatMap(build -> reading.apply(build).stream())
                    .toList();
            return output -> form.write(read, next, output);
        }
    }
}
