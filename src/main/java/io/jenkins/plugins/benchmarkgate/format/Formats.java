package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.format.select.Shell;
import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Machine;
import io.jenkins.plugins.benchmarkgate.model.Printable;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** All result files that can be read. To add a format, write its class and list it here. */
public final class Formats {
    private static final List<ResultFormat> ALL = List.of(
            new PytestBenchmarkFormat(),
            new JmhFormat(),
            new GoogleBenchmarkFormat(),
            new GoFormat(),
            new HyperfineFormat(),
            new CriterionFormat(),
            new CargoBenchFormat(),
            new BenchmarkDotNetFormat(),
            new VitestFormat(),
            new BenchmarkJsFormat(),
            new AsvFormat(),
            new Catch2Format(),
            new PyperfFormat(),
            new K6Format(),
            new BencherFormat(),
            new IsBetterFormat(Direction.SMALLER),
            new IsBetterFormat(Direction.BIGGER),
            new PlainFormat());
    private static final Detector DETECTOR = new Detector(ALL);

    /** In characters; {@code cmd} takes lines of twice as many. */
    private static final int LONGEST_SELECTION = 4_000;

    private Formats() {}

    /** The words that the {@code format} parameter takes. */
    public static List<String> ids() {
        return ALL.stream().map(ResultFormat::id).toList();
    }

    /**
     * Reads one result file to its end, without keeping it in memory. A file that holds nothing but {@code []},
     * {@code {}} or an empty {@code benchmarks} is an empty report; the stream is not closed.
     *
     * @param file its name, for messages
     * @param format one of {@link #ids()}; left out, it is told from the content
     * @throws IllegalArgumentException if there is no such format
     * @throws ResultFileException if the content cannot be used
     * @throws IOException if the stream cannot be read
     */
    public static Report read(String file, Optional<String> format, InputStream content) throws IOException {
        return read(new ResultSource(file, content, Companions.NONE), ReadOptions.ofFormat(format));
    }

    /** Like {@link #read(String, Optional, InputStream)}, for results that files near it complete. */
    public static Report read(ResultSource source, ReadOptions options) throws IOException {
        Report report = readAsSaid(source, options);
        return options.keySuffix().isEmpty()
                ? report
                : report.with(report.measurements().stream()
                        .map(measurement -> measurement.withKey(options.suffixed(measurement.key())))
                        .toList());
    }

    /**
     * What a file is taken for.
     *
     * @param formats ids; none where the file holds nothing, several where only {@code direction} tells them apart
     * @param why the sign that told it, in words
     */
    public record Identification(List<String> formats, String why) {}

    /**
     * Tells the format of a file from its beginning.
     *
     * @throws ResultFileException if it is of no known format
     */
    public static Identification identify(String file, InputStream content) throws IOException {
        Detector.Finding finding = DETECTOR.detect(file, new Beginning(content));
        return new Identification(
                finding.formats().stream().map(ResultFormat::id).toList(), finding.why());
    }

    /**
     * The arguments by which a tool measures some of its benchmarks only, for a variable that a command line holds unquoted.
     * They are made of letters, digits and the signs {@code _.:/=,+-[]|()^$}, of the last four none for {@code cmd}.
     *
     * @param format id of the format that the benchmarks were read from
     * @param keys of the benchmarks, as {@link ReadOptions#plain} gives them
     * @return empty where everything is to be measured: the tool cannot select, the name of a benchmark holds a character
     *     that is not known to be harmless, or there are too many
     */
    public static String selection(String format, List<String> keys, Shell shell) {
        return ALL.stream()
                .filter(one -> one.id().equals(format) && !keys.isEmpty())
                .flatMap(one -> one.selector().select(keys, shell).stream())
                .filter(arguments -> arguments.length() <= LONGEST_SELECTION)
                .findFirst()
                .orElse("");
    }

    private static Report readAsSaid(ResultSource source, ReadOptions options) throws IOException {
        Optional<ResultFormat> format =
                options.format().isEmpty() ? Optional.empty() : Optional.of(find(options.format()));
        var beginning = new Beginning(source.content());
        if (beginning.isNothing()) {
            return empty(options.format());
        }
        if (format.isEmpty()) {
            List<ResultFormat> candidates =
                    DETECTOR.detect(source.file(), beginning).formats();
            if (candidates.isEmpty()) {
                return empty("");
            }
            format = Optional.of(choose(candidates, source.file(), options));
        }
        return format.get().read(new ResultSource(source.file(), beginning.replay(), source.companions()));
    }

    /** The one candidate, or that of several whose direction the user has said. */
    private static ResultFormat choose(List<ResultFormat> candidates, String file, ReadOptions options)
            throws ResultFileException {
        List<ResultFormat> chosen = candidates.size() == 1
                ? candidates
                : candidates.stream()
                        .filter(candidate -> candidate.impliedDirection().equals(Optional.of(options.direction())))
                        .toList();
        if (chosen.size() != 1) {
            throw new ResultFileException(
                    file,
                    "may be %s; set format or direction"
                            .formatted(candidates.stream().map(ResultFormat::id).collect(Collectors.joining(" or "))));
        }
        return chosen.get(0);
    }

    /** The format of this id; an {@link IllegalArgumentException} lists the known ones. */
    static ResultFormat find(String id) {
        return ALL.stream()
                .filter(format -> format.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "format must be one of %s, was \"%s\"".formatted(String.join(", ", ids()), Printable.of(id))));
    }

    private static Report empty(String format) {
        return new Report(format, "", Machine.UNKNOWN, "", List.of());
    }
}
