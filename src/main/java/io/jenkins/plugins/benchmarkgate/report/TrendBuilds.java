package io.jenkins.plugins.benchmarkgate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What pages show of the builds themselves, without their rows: the columns that all series share. */
final class TrendBuilds {
    private record Entry(
            int number,
            String name,
            String url,
            long time,
            String verdict,
            String commit,
            String baseline,
            int machine,
            int agent,
            int tool) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Integer> machines = new LinkedHashMap<>();
    private final Map<String, Integer> agents = new LinkedHashMap<>();
    private final Map<String, Integer> tools = new LinkedHashMap<>();

    void add(TrendBuild build) {
        entries.add(new Entry(
                build.number(),
                build.name(),
                build.url(),
                build.time(),
                build.result().verdict(),
                build.result().commit(),
                build.result().baseline(),
                place(machines, build.result().machine()),
                place(agents, build.agent()),
                place(tools, build.result().tool())));
    }

    private static int place(Map<String, Integer> words, String word) {
        return words.computeIfAbsent(word == null ? "" : word, key -> words.size());
    }

    int size() {
        return entries.size();
    }

    int number(int index) {
        return entries.get(index).number;
    }

    /** When it began, in milliseconds since 1970. */
    long time(int index) {
        return entries.get(index).time;
    }

    /** Which machine measured it: equal for equal machine keys. */
    int machine(int index) {
        return entries.get(index).machine;
    }

    String name(int index) {
        return entries.get(index).name;
    }

    /** One array a column; {@code machine}, {@code agent} and {@code tool} are places in {@code machines} and so on. */
    void write(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("builds");
        PageJson.strings(json, "machines", List.copyOf(machines.keySet()));
        PageJson.strings(json, "agents", List.copyOf(agents.keySet()));
        PageJson.strings(json, "tools", List.copyOf(tools.keySet()));
        PageJson.strings(json, "name", entries.stream().map(Entry::name).toList());
        PageJson.strings(json, "url", entries.stream().map(Entry::url).toList());
        PageJson.strings(json, "verdict", entries.stream().map(Entry::verdict).toList());
        PageJson.strings(json, "commit", entries.stream().map(Entry::commit).toList());
        PageJson.strings(json, "baseline", entries.stream().map(Entry::baseline).toList());
        integers(json, "number", entries.stream().mapToLong(Entry::number).toArray());
        integers(json, "time", entries.stream().mapToLong(Entry::time).toArray());
        integers(json, "machine", entries.stream().mapToLong(Entry::machine).toArray());
        integers(json, "agent", entries.stream().mapToLong(Entry::agent).toArray());
        integers(json, "tool", entries.stream().mapToLong(Entry::tool).toArray());
        json.writeEndObject();
    }

    private static void integers(JsonGenerator json, String field, long[] values) throws IOException {
        json.writeFieldName(field);
        json.writeArray(values, 0, values.length);
    }
}
