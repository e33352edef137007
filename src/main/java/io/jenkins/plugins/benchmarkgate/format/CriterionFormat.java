package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.format.select.CriterionSelector;
import io.jenkins.plugins.benchmarkgate.format.select.Selector;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Criterion.rs: the messages of {@code cargo criterion --message-format=json}, or {@code estimates.json} in a folder
 * {@code new} with {@code benchmark.json} and {@code sample.json} beside it. The folder {@code change} has a file of the
 * same name that holds ratios, and no {@code benchmark.json}. Whole messages count: of a stream that was cut off between
 * two of them, those before the cut are read.
 */
final class CriterionFormat implements ResultFormat {
    static final String ID = "criterion";
    private static final String IDENTITY = "benchmark.json";
    private static final String SAMPLE = "sample.json";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Signs signs() {
        return Signs.keys("reason", "id")
                .orKeys("reason", "group_name")
                .orKeys("mean.point_estimate")
                .orKeys("Mean.point_estimate");
    }

    @Override
    public Selector selector() {
        return new CriterionSelector();
    }

    @Override
    public List<Neighbour> neighbours() {
        String results = "the results are in the estimates.json beside it";
        return List.of(
                new Neighbour(
                        Set.of("group_id", "directory_name"), "describes a benchmark of Criterion.rs; " + results),
                new Neighbour(Set.of("iters", "times"), "holds the samples of Criterion.rs; " + results));
    }

    @Override
    public Report read(ResultSource source) throws IOException {
        try (var cursor = JsonFile.open(source.file(), source.content(), ID)) {
            var report = new ReportBuilder(ID, cursor::problem);
            CriterionRecord first = CriterionRecord.read(cursor);
            if (first.isEstimate()) {
                cursor.end();
                readEstimate(source, report, first);
            } else {
                first.addMessageTo(report);
                while (cursor.nextValue()) {
                    CriterionRecord.read(cursor).addMessageTo(report);
                }
            }
            return report.build();
        }
    }

    private static void readEstimate(ResultSource source, ReportBuilder report, CriterionRecord estimate)
            throws IOException {
        Optional<InputStream> identity = source.companions().open(IDENTITY);
        if (identity.isEmpty()) {
            throw new ResultFileException(
                    source.file(),
                    "has no %s beside it, which names the benchmark; match **/new/estimates.json".formatted(IDENTITY));
        }
        JsonFile.readCompanion(beside(source.file(), IDENTITY), ID, identity.get(), estimate::identity);
        Optional<InputStream> sample = source.companions().open(SAMPLE);
        if (sample.isPresent()) {
            JsonFile.readCompanion(beside(source.file(), SAMPLE), ID, sample.get(), estimate::sample);
        }
        estimate.addEstimateTo(report);
    }

    private static String beside(String file, String name) {
        return file.substring(0, Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1) + name;
    }
}
