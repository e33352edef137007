package io.jenkins.plugins.benchmarkgate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jenkins.plugins.benchmarkgate.gate.Status;
import io.jenkins.plugins.benchmarkgate.history.ResultRow;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** What happened in the last builds: rows that came into another status, one event each. */
final class TrendEvents {
    /** In how many builds. */
    static final int BUILDS = 10;

    /** How many are told of, the worst of the newest build first. */
    static final int MOST = 100;

    private record Event(int build, ResultRow row) {}

    private static final Comparator<Event> NEWEST_AND_WORST_FIRST = Comparator.comparing((Event event) -> -event.build)
            .thenComparing(event -> Status.valueOf(event.row.status()))
            .thenComparing(event -> event.row.change() == null ? 0 : -Math.abs(event.row.change()))
            .thenComparing(event -> event.row.key());

    private final Deque<Event> events = new ArrayDeque<>();

    /** Tells of a row whose status before was another one, or which the build before did not have. */
    void add(int build, ResultRow row, String before) {
        if (!row.status().equals(before) && isTold(row.status())) {
            events.add(new Event(build, row));
        }
        while (!events.isEmpty() && events.peek().build <= build - BUILDS) {
            events.remove();
        }
    }

    private static boolean isTold(String status) {
        return TrendHeat.isObjection(status) || status.equals(Status.IMPROVED.name());
    }

    void write(JsonGenerator json, TrendBuilds builds) throws IOException {
        List<Event> told = events.stream()
                .filter(event -> event.build >= builds.size() - BUILDS)
                .sorted(NEWEST_AND_WORST_FIRST)
                .limit(MOST)
                .toList();
        json.writeArrayFieldStart("events");
        for (Event event : told) {
            json.writeStartObject();
            json.writeNumberField("build", builds.number(event.build));
            json.writeStringField("key", event.row.key());
            json.writeStringField("metric", event.row.metric());
            json.writeStringField("status", event.row.status());
            json.writeStringField("unit", event.row.unit());
            PageJson.number(json, "change", event.row.change());
            PageJson.number(json, "baseline", event.row.baseline());
            PageJson.number(json, "current", event.row.current());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
