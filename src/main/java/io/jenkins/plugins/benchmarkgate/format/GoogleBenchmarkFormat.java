package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.format.select.GoogleBenchmarkSelector;
import io.jenkins.plugins.benchmarkgate.format.select.Selector;
import io.jenkins.plugins.benchmarkgate.model.Machine;
import io.jenkins.plugins.benchmarkgate.model.Printable;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The JSON of Google Benchmark ({@code --benchmark_out_format=json}). Rows with one name are repetitions. Aggregates are
 * computed from the others and passed over, unless the file holds nothing else of a benchmark: then their median and mean
 * are read. Big-O rows are no times. Every other number of a row is a user counter.
 */
final class GoogleBenchmarkFormat implements ResultFormat {
    static final String ID = "google-benchmark";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Signs signs() {
        return Signs.keys("benchmarks[].real_time")
                .orKeys("benchmarks[].cpu_time")
                .orKeys("benchmarks[].run_type")
                .orKeys("context.num_cpus", "benchmarks")
                .listedIn("benchmarks[]");
    }

    @Override
    public Selector selector() {
        return new GoogleBenchmarkSelector();
    }

    @Override
    public Report read(ResultSource source) throws IOException {
        return JsonFile.readList(
                source,
                ID,
                "benchmarks",
                (cursor, report) -> new Reading(cursor, report, new HashMap<>(), new LinkedHashMap<>()));
    }

    /** The rows of one file: what was measured of each key, and the aggregates of each. */
    private record Reading(
            JsonCursor cursor,
            ReportBuilder report,
            Map<String, GoogleBenchmarkRepetitions> repetitions,
            Map<String, GoogleBenchmarkAggregates> aggregates)
            implements JsonFile.ListReading {
        @Override
        public void element() throws IOException {
            cursor.markRow();
            row(GoogleBenchmarkRow.read(cursor));
        }

        @Override
        public boolean field(String field) throws IOException {
            if (!field.equals("context")) {
                return false;
            }
            cursor.object(this::context);
            return true;
        }

        private boolean context(String field) throws IOException {
            switch (field) {
                case "num_cpus" -> report.machine = new Machine("", "", cursor.text(), "", "");
                case "library_version" -> report.toolVersion = cursor.text();
                default -> {
                    return false;
                }
            }
            return true;
        }

        private void row(GoogleBenchmarkRow row) throws IOException {
            row.recognizeOldAggregate(repetitions.keySet());
            if (row.isSkipped()) {
                report.note(
                        "\"%s\" was not measured: %s".formatted(Printable.of(row.key()), Printable.of(row.message())));
            } else if (row.isFit()) {
                return; // old versions do not call it an aggregate
            } else if (row.isAggregate()) {
                aggregates
                        .computeIfAbsent(row.key(), GoogleBenchmarkAggregates::new)
                        .add(row);
            } else {
                repetition(row);
            }
        }

        private void repetition(GoogleBenchmarkRow row) throws IOException {
            if (!row.hasTime()) {
                throw cursor.problem("expected a \"real_time\", as google-benchmark writes it");
            }
            String key = row.key();
            GoogleBenchmarkRepetitions known = repetitions.get(key);
            if (known == null) {
                known = new GoogleBenchmarkRepetitions(report, key);
                repetitions.put(key, known);
                known.add(row);
            } else {
                known.add(row);
                readLike(row, known);
            }
        }

        /** Where a benchmark was measured twice it is likely to have been measured more often. */
        private void readLike(GoogleBenchmarkRow row, GoogleBenchmarkRepetitions known) throws IOException {
            int count = row.numbers().size();
            cursor.rowsLikeMarked(row.numbers(), GoogleBenchmarkRow.UNREAD, values -> known.addLikeLast(values, count));
        }

        @Override
        public void end() throws IOException {
            for (GoogleBenchmarkAggregates aggregate : aggregates.values()) {
                if (!repetitions.containsKey(aggregate.key())) {
                    aggregate.addTo(report);
                }
            }
        }
    }
}
