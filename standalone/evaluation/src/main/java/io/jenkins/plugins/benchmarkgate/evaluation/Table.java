package io.jenkins.plugins.benchmarkgate.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * A packed file of comma-separated values with a head.
 *
 * @param head names of the columns
 * @param lines each with a cell for every column
 */
record Table(Path file, List<String> head, List<List<String>> lines) {
    private static final Pattern CELL = Pattern.compile("(?<=^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,]*))");

    /** @throws IOException with the line that is broken */
    static Table read(Path file) throws IOException {
        try (var reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            String first = reader.readLine();
            if (first == null) {
                throw new IOException(file + ": is empty");
            }
            List<String> head = cells(first);
            var lines = new ArrayList<List<String>>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                List<String> cells = cells(line);
                if (cells.size() != head.size()) {
                    throw new IOException("%s: line %d has %d cells, not %d"
                            .formatted(file, lines.size() + 2, cells.size(), head.size()));
                }
                lines.add(cells);
            }
            return new Table(file, head, lines);
        }
    }

    /** Names with a comma stand in quotes. */
    private static List<String> cells(String line) {
        return CELL.matcher(line)
                .results()
                .map(cell ->
                        cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\""))
                .toList();
    }

    /** The place of a column. */
    int column(String name) {
        int place = head.indexOf(name);
        if (place < 0) {
            throw new IllegalArgumentException("%s: has no column %s".formatted(file, name));
        }
        return place;
    }
}
