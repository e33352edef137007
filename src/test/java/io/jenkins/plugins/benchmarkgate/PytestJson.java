package io.jenkins.plugins.benchmarkgate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small result files as pytest-benchmark writes them. */
public final class PytestJson {
    private static final JsonMapper JSON = new JsonMapper();

    private final List<Map<String, Object>> benchmarks = new ArrayList<>();

    private PytestJson() {}

    /** A file without a benchmark. */
    public static PytestJson empty() {
        return new PytestJson();
    }

    /** A file with one benchmark whose rounds all lie around so many milliseconds. */
    public static String of(String key, double milliseconds) {
        return empty().with(key, milliseconds).text();
    }

    public PytestJson with(String key, double milliseconds) {
        double seconds = milliseconds / 1000;
        benchmarks.add(Map.of(
                "fullname",
                key,
                "stats",
                Map.of("min", seconds * 0.99, "q1", seconds, "median", seconds * 1.01, "mean", seconds * 1.02)));
        return this;
    }

    public String text() {
        var file = new LinkedHashMap<String, Object>();
        file.put("machine_info", Map.of("machine", "x86_64", "system", "Linux"));
        file.put("benchmarks", benchmarks);
        file.put("version", "5.2.3");
        try {
            return JSON.writeValueAsString(file);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
