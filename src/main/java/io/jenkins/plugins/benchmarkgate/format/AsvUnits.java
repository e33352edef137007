package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The units of asv's benchmarks. */
final class AsvUnits {
    private static final String FILE = "../benchmarks.json";

    private final Map<String, Unit> byBenchmark = new HashMap<>();

    private AsvUnits() {}

    /** Reads {@code benchmarks.json} where it can be found. */
    static AsvUnits read(ResultSource source) throws IOException {
        var units = new AsvUnits();
        Optional<InputStream> content = source.companions().open(FILE);
        if (content.isPresent()) {
            String file = "benchmarks.json beside " + source.file();
            JsonFile.readCompanion(
                    file,
                    AsvFormat.ID,
                    content.get(),
                    cursor -> cursor.object(benchmark -> units.benchmark(cursor, benchmark)));
        }
        return units;
    }

    /** One entry, {@code version}, is no benchmark. */
    private boolean benchmark(JsonCursor cursor, String name) throws IOException {
        if (!cursor.isObject()) {
            return false;
        }
        cursor.object(field -> {
            if (!field.equals("unit")) {
                return false;
            }
            byBenchmark.put(name, Unit.of(cursor.text()));
            return true;
        });
        return true;
    }

    Unit of(String benchmark) {
        Unit declared = byBenchmark.get(benchmark);
        if (declared != null) {
            return declared;
        }
        String function = benchmark.substring(benchmark.lastIndexOf('.') + 1);
        if (function.startsWith("time_") || function.startsWith("timeraw_")) {
            return Unit.SECONDS;
        }
        return function.startsWith("mem_") || function.startsWith("peakmem_") ? Unit.BYTES : Unit.UNKNOWN;
    }
}
