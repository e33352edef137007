package io.jenkins.plugins.benchmarkgate.format;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells the format of a file from its first bytes and keys; the order of keys does not matter. */
final class Detector {
    private static final int TEXT_LIMIT = 1 << 16;

    private final List<ResultFormat> formats;
    private final List<Neighbour> neighbours;
    private final Set<String> wanted;
    private final Set<String> lists;

    Detector(List<ResultFormat> formats) {
        this.formats = formats;
        neighbours =
                formats.stream().flatMap(format -> format.neighbours().stream()).toList();
        wanted = Stream.concat(
                        formats.stream().flatMap(format -> format.signs().keys().stream()),
                        neighbours.stream().map(Neighbour::keys))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        lists = formats.stream()
                .flatMap(format -> format.signs().list().stream())
                .collect(Collectors.toSet());
    }

    /**
     * What a file was taken for.
     *
     * @param formats none where the file is valid and holds nothing that tells one: a baseline that has yet to be filled;
     *     several where only their implied direction tells them apart
     * @param why the sign that told it, for people
     */
    record Finding(List<ResultFormat> formats, String why) {}

    Finding detect(String file, Beginning beginning) throws IOException {
        byte[] bytes = beginning.look().readNBytes(TEXT_LIMIT);
        String text = Encoding.decode(bytes);
        if (text.isBlank()) {
            throw new ResultFileException(file, "is empty, expected the results of a benchmark tool");
        }
        if (OtherContent.isJson(text)) {
            return json(file, beginning, text);
        }
        Optional<Finding> finding = byLine(text);
        if (finding.isEmpty()) {
            refuseOther(file, bytes, text);
            throw unknown(file, "is of no known format");
        }
        return finding.get();
    }

    private Finding json(String file, Beginning beginning, String text) throws IOException {
        try (var cursor = new JsonCursor(file, beginning.look())) {
            KeyScan scan =
                    cursor.scanKeys(wanted, lists, keys -> !byKeys(keys, false).isEmpty());
            Optional<Finding> finding =
                    told(scan.found()).or(() -> nothing(scan)).or(() -> byLine(text));
            if (finding.isPresent()) {
                return finding.get();
            }
            if (scan.problem().isPresent() && scan.found().isEmpty()) {
                refuseOther(file, new byte[0], text);
            }
            if (scan.problem().isPresent() && !beginning.isCut()) {
                throw scan.problem().get();
            }
            refuseNeighbour(file, scan.found());
        }
        throw unknown(file, beginning.isCut() ? "tells no format within its first MiB" : "is JSON of no known format");
    }

    private void refuseOther(String file, byte[] bytes, String text) throws ResultFileException {
        Optional<ResultFileException> other = new OtherContent(file)
                .known(
                        bytes,
                        text,
                        bare -> OtherContent.isJson(bare) || byLine(bare).isPresent());
        if (other.isPresent()) {
            throw other.get();
        }
    }

    private void refuseNeighbour(String file, Set<String> found) throws ResultFileException {
        for (Neighbour neighbour : neighbours) {
            if (found.containsAll(neighbour.keys())) {
                throw new ResultFileException(file, neighbour.what());
            }
        }
    }

    private Optional<Finding> nothing(KeyScan scan) {
        if (scan.holdsValues() || scan.problem().isPresent()) {
            return Optional.empty();
        }
        List<ResultFormat> candidates = formats.stream()
                .filter(format -> format.signs()
                        .list()
                        .filter(scan.emptyLists()::contains)
                        .isPresent())
                .toList();
        return Optional.of(
                candidates.size() == 1
                        ? new Finding(candidates, "the empty " + String.join(", ", scan.emptyLists()))
                        : new Finding(List.of(), "it holds no benchmark"));
    }

    private Optional<Finding> byLine(String text) {
        for (ResultFormat format : formats) {
            Optional<Matcher> line = format.signs().line().map(pattern -> pattern.matcher(text));
            if (line.isPresent() && line.get().find()) {
                return Optional.of(new Finding(
                        List.of(format),
                        "the line \"%s\"".formatted(line.get().group().strip())));
            }
        }
        return Optional.empty();
    }

    /** Paths so general that many files have them count only where no other format is told. */
    private List<ResultFormat> byKeys(Set<String> found, boolean isLoose) {
        return formats.stream()
                .filter(format -> format.signs().areLoose() == isLoose)
                .filter(format -> format.signs().among(found).isPresent())
                .toList();
    }

    private Optional<Finding> told(Set<String> found) {
        List<ResultFormat> strict = byKeys(found, false);
        List<ResultFormat> candidates = strict.isEmpty() ? byKeys(found, true) : strict;
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        Set<String> keys = candidates.get(0).signs().among(found).orElseThrow();
        return Optional.of(new Finding(candidates, "the keys " + String.join(", ", new TreeSet<>(keys))));
    }

    private ResultFileException unknown(String file, String problem) {
        String known = formats.stream().map(ResultFormat::id).collect(Collectors.joining(", "));
        return new ResultFileException(
                file, "%s; known are %s. Set format if it is one of these".formatted(problem, known));
    }
}
