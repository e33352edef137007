package io.jenkins.plugins.benchmarkgate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jenkins.plugins.benchmarkgate.gate.Row;
import io.jenkins.plugins.benchmarkgate.history.ResultRow;
import io.jenkins.plugins.benchmarkgate.stats.Quantiles;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The data of the page of a job's agents: by how much the whole suite moved in the builds on each. A movement is held against
 * the history of all builds of a machine key, so that an agent whose builds move more often than those of its neighbours is
 * the slow one; nothing is divided by a benchmark that was meant to be steady.
 */
public final class AgentsData {
    /** How many movements of an agent are told one by one. */
    private static final int RECENT = 10;

    private record Place(String agent, String machine) {}

    private record Moved(TrendBuild build, Double movement) {}

    private final Map<Place, List<Moved>> places = new LinkedHashMap<>();

    private AgentsData() {}

    /**
     * Writes one entry for each agent and machine key, the slowest first, and leaves the stream open.
     *
     * @param builds in order, each with its row of the whole suite where it has one
     */
    public static void write(Iterable<TrendBuild> builds, OutputStream output) throws IOException {
        var agents = new AgentsData();
        builds.forEach(agents::add);
        try (JsonGenerator json = PageJson.start(output)) {
            agents.write(json);
            json.writeEndObject();
        }
    }

    private void add(TrendBuild build) {
        Double movement = build.result().rows().stream()
                .filter(Row::isWholeSuite)
                .map(ResultRow::change)
                .findFirst()
                .orElse(null);
        String machine = build.result().machine() == null ? "" : build.result().machine();
        places.computeIfAbsent(new Place(build.agent(), machine), any -> new ArrayList<>())
                .add(new Moved(build, movement));
    }

    private static List<Double> movements(List<Moved> builds) {
        return builds.stream()
                .map(Moved::movement)
                .filter(movement -> movement != null && Double.isFinite(movement))
                .toList();
    }

    private static double median(List<Moved> builds) {
        List<Double> movements = movements(builds);
        return movements.isEmpty() ? Double.NEGATIVE_INFINITY : Quantiles.median(movements);
    }

    private void write(JsonGenerator json) throws IOException {
        List<Map.Entry<Place, List<Moved>>> slowestFirst = places.entrySet().stream()
                .sorted(Comparator.comparingDouble(entry -> -median(entry.getValue())))
                .toList();
        json.writeArrayFieldStart("agents");
        for (Map.Entry<Place, List<Moved>> entry : slowestFirst) {
            write(json, entry.getKey(), entry.getValue());
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, Place place, List<Moved> builds) throws IOException {
        List<Double> movements = movements(builds);
        json.writeStartObject();
        json.writeStringField("agent", place.agent);
        json.writeStringField("machine", place.machine);
        json.writeNumberField("builds", builds.size());
        json.writeNumberField("measured", movements.size());
        quantile(json, "median", movements, 0.5);
        quantile(json, "lower", movements, 0.25);
        quantile(json, "upper", movements, 0.75);
        build(json, "since", builds.get(0));
        build(json, "last", builds.get(builds.size() - 1));
        json.writeArrayFieldStart("recent");
        for (Moved moved : builds.subList(Math.max(0, builds.size() - RECENT), builds.size())) {
            json.writeStartObject();
            fields(json, moved);
            PageJson.number(json, "movement", moved.movement);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void quantile(JsonGenerator json, String field, List<Double> values, double probability)
            throws IOException {
        PageJson.number(json, field, values.isEmpty() ? null : (Double) Quantiles.of(values, probability));
    }

    private static void build(JsonGenerator json, String field, Moved moved) throws IOException {
        json.writeObjectFieldStart(field);
        fields(json, moved);
        json.writeEndObject();
    }

    private static void fields(JsonGenerator json, Moved moved) throws IOException {
        json.writeNumberField("number", moved.build.number());
        json.writeStringField("name", moved.build.name());
        json.writeStringField("url", moved.build.url());
        json.writeNumberField("time", moved.build.time());
    }
}
