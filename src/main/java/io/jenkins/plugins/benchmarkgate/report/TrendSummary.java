package io.jenkins.plugins.benchmarkgate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jenkins.plugins.benchmarkgate.history.LevelChange;
import io.jenkins.plugins.benchmarkgate.history.ResultRow;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** One line of the trend page's table. It keeps the numbers of the last builds and nothing else of them. */
final class TrendSummary {
    /** How many builds the small chart of a line shows. */
    static final int SPARK = 30;

    /** A small chart is 28 pixels high: so many digits of a value are more than it can show. */
    private static final int SPARK_DIGITS = 4;

    /** What a small chart needs of one build. */
    private record Spark(int build, String unit, String status, String statistic, Double shown, double[] located) {
        static Spark of(int build, ResultRow row) {
            return new Spark(
                    build,
                    row.unit(),
                    row.status(),
                    row.statistic(),
                    row.current(),
                    TrendStatistic.compact(row.locations()));
        }

        Double at(String wanted) {
            if (shown == null || wanted == null || wanted.equals(statistic)) {
                return shown;
            }
            Double value = TrendStatistic.at(located, wanted);
            return value == null && statistic == null ? shown : value;
        }
    }

    private final RowId id;
    private final Deque<Spark> sparks = new ArrayDeque<>();
    private ResultRow latest;
    private int latestBuild;
    private ResultRow measured;
    private int measuredBuild;
    private int since;
    private LevelChange levelChange;
    private final TrendHeat heat = new TrendHeat();

    TrendSummary(RowId id) {
        this.id = id;
    }

    void add(int build, ResultRow row, boolean isCharted) {
        if (latest == null || !latest.status().equals(row.status())) {
            since = build;
        }
        latest = row;
        latestBuild = build;
        heat.add(build, row);
        if (row.levelChange() != null) {
            levelChange = row.levelChange();
        }
        if (row.current() != null) {
            measured = row;
            measuredBuild = build;
        }
        if (isCharted) {
            sparks.add(Spark.of(build, row));
        }
        if (sparks.size() > SPARK) {
            sparks.remove();
        }
    }

    /** What the gate said of it in a build; null where that is not the latest one that has it. */
    String statusAt(int build) {
        return latest != null && latestBuild == build ? latest.status() : null;
    }

    /** What the gate said of it in the last build; null where that build has no such row. */
    void write(JsonGenerator json, TrendBuilds builds) throws IOException {
        boolean isGone = latestBuild != builds.size() - 1;
        json.writeStartObject();
        json.writeStringField("key", id.key());
        json.writeStringField("metric", id.metric());
        json.writeStringField("group", latest.group());
        json.writeStringField("unit", latest.unit());
        json.writeStringField("direction", latest.direction());
        json.writeStringField("status", isGone ? null : latest.status());
        json.writeNumberField("since", builds.number(since));
        PageJson.number(json, "change", isGone ? null : latest.change());
        PageJson.number(json, "threshold", latest.threshold());
        PageJson.number(json, "smallestVisible", isGone ? null : latest.smallestVisible());
        PageJson.number(json, "value", value());
        json.writeFieldName("measured");
        if (measured == null) {
            json.writeNull();
        } else {
            json.writeNumber(builds.number(measuredBuild));
        }
        PageJson.levelChange(json, "levelChange", levelChange);
        json.writeStringField("heat", heat.of(builds.size()));
        writeSparks(json, builds.size());
        json.writeEndObject();
    }

    private Double value() {
        return measured == null ? null : TrendUnits.convert(measured.current(), measured.unit(), latest.unit());
    }

    /** {@code spark}: one value for each of the last builds. {@code regressed}: the places in it that are red. */
    private void writeSparks(JsonGenerator json, int builds) throws IOException {
        int from = Math.max(0, builds - SPARK);
        String statistic =
                TrendStatistic.of(sparks.stream().map(Spark::statistic).toList());
        var values = new Double[builds - from];
        var regressed = new ArrayDeque<Integer>();
        for (Spark spark : sparks) {
            if (spark.build >= from) {
                values[spark.build - from] = TrendUnits.convert(spark.at(statistic), spark.unit, latest.unit());
                if (spark.status.equals("REGRESSED")) {
                    regressed.add(spark.build - from);
                }
            }
        }
        json.writeArrayFieldStart("spark");
        for (Double value : values) {
            PageJson.number(json, rounded(value));
        }
        json.writeEndArray();
        json.writeArrayFieldStart("regressed");
        for (int place : regressed) {
            json.writeNumber(place);
        }
        json.writeEndArray();
    }

    private static Double rounded(Double value) {
        if (value == null || value == 0 || !Double.isFinite(value)) {
            return value;
        }
        int shift = SPARK_DIGITS - 1 - (int) Math.floor(Math.log10(Math.abs(value)));
        double power = Math.pow(10, Math.abs(shift));
        double rounded = shift >= 0 ? Math.rint(value * power) / power : Math.rint(value / power) * power;
        return Double.isFinite(rounded) ? (Double) rounded : value;
    }
}
