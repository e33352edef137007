package io.jenkins.plugins.benchmarkgate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jenkins.plugins.benchmarkgate.history.ResultRow;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** One benchmark over the builds, as columns with null where a build has no such value. */
final class TrendSeries {
    private final RowId id;
    private final List<ResultRow> rows = new ArrayList<>();

    TrendSeries(RowId id) {
        this.id = id;
    }

    /** Sets the row of the build at this place, the last one so far; the builds in between had none. */
    void add(int build, ResultRow row) {
        padTo(build + 1);
        rows.set(build, row);
    }

    private void padTo(int builds) {
        while (rows.size() < builds) {
            rows.add(null);
        }
    }

    void write(JsonGenerator json, TrendBuilds builds, TrendAcceptances acceptances) throws IOException {
        padTo(builds.size());
        ResultRow latest = latest();
        String statistic = TrendStatistic.of(column(ResultRow::statistic));
        json.writeStartObject();
        json.writeStringField("key", id.key());
        json.writeStringField("metric", id.metric());
        json.writeStringField("group", latest.group());
        json.writeStringField("unit", latest.unit());
        json.writeStringField("direction", latest.direction());
        json.writeStringField("statistic", statistic);
        json.writeStringField("reason", latest.reason());
        PageJson.strings(json, "notes", notes(builds, latest.unit()));
        List<TrendPoint> points = column(row -> TrendPoint.of(row, statistic, latest.unit()));
        PageJson.numbers(json, "value", of(points, TrendPoint::value));
        PageJson.numbers(json, "baseline", of(points, TrendPoint::baseline));
        PageJson.numbers(json, "limit", of(points, TrendPoint::limit));
        PageJson.numbers(json, "reach", of(points, TrendPoint::reach));
        PageJson.numbers(json, "change", column(ResultRow::change));
        PageJson.numbers(json, "threshold", column(ResultRow::threshold));
        PageJson.strings(json, "status", column(ResultRow::status));
        PageJson.numbers(json, "low", column(row -> spread(row, latest.unit(), Collections::min)));
        PageJson.numbers(json, "high", column(row -> spread(row, latest.unit(), Collections::max)));
        writeLevels(json);
        writeLooks(json, latest.unit());
        acceptances.write(json, id);
        json.writeEndObject();
    }

    /** How far apart the locations of a run lie: one end of them; null where a run says only one number. */
    private static Double spread(ResultRow row, String unit, Function<Collection<Double>, Double> end) {
        Collection<Double> values = row.locations().values();
        return values.size() < 2 ? null : TrendUnits.convert(end.apply(values), row.unit(), unit);
    }

    /** The lasting steps, each with the place of the build that completed it. */
    private void writeLevels(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("levels");
        for (int place = 0; place < rows.size(); place++) {
            ResultRow row = rows.get(place);
            if (row != null && row.levelChange() != null) {
                json.writeStartObject();
                json.writeNumberField("place", place);
                PageJson.levelChange(json, "step", row.levelChange());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    /** What each look said where a build looked more than once. */
    private void writeLooks(JsonGenerator json, String unit) throws IOException {
        json.writeArrayFieldStart("looks");
        for (int place = 0; place < rows.size(); place++) {
            ResultRow row = rows.get(place);
            if (row != null && row.looks().size() > 1) {
                json.writeStartObject();
                json.writeNumberField("place", place);
                PageJson.numbers(
                        json,
                        "values",
                        row.looks().stream()
                                .map(look -> TrendUnits.convert(look, row.unit(), unit))
                                .toList());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private <T> List<T> column(Function<ResultRow, T> cell) {
        return of(rows, cell);
    }

    private static <S, T> List<T> of(List<S> source, Function<S, T> cell) {
        var column = new ArrayList<T>(source.size());
        source.forEach(each -> column.add(each == null ? null : cell.apply(each)));
        return column;
    }

    /** One sentence for each unbroken run of builds whose unit cannot be shown with the latest one. */
    private List<String> notes(TrendBuilds builds, String unit) {
        var notes = new ArrayList<String>();
        int first = -1;
        int last = -1;
        for (int build = 0; build < rows.size(); build++) {
            if (rows.get(build) == null) {
                continue;
            }
            boolean shown = TrendUnits.areConvertible(rows.get(build).unit(), unit);
            if (first >= 0
                    && (shown || !rows.get(build).unit().equals(rows.get(first).unit()))) {
                notes.add(leftOut(builds, first, last, unit));
                first = -1;
            }
            if (!shown) {
                first = first < 0 ? build : first;
                last = build;
            }
        }
        noise(builds).ifPresent(notes::add);
        return List.copyOf(notes);
    }

    /** The kinds of noise that a test names, in a sentence. */
    Optional<String> noise(TrendBuilds builds) {
        return SeriesNoise.of(rows, builds, latest().unit());
    }

    private ResultRow latest() {
        return rows.stream()
                .filter(Objects::nonNull)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private String leftOut(TrendBuilds builds, int first, int last, String unit) {
        String range = first == last ? builds.name(first) : builds.name(first) + " to " + builds.name(last);
        return "%s: measured in %s, which cannot be shown in %s."
                .formatted(range, rows.get(first).unit(), unit);
    }
}
