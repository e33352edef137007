package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Printable;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.OptionalDouble;
import javax.xml.stream.XMLStreamReader;

/** The elements of Catch2's XML as they come. */
final class Catch2Output {
    private static final int DEEPEST = 200;
    private static final int LONGEST_NAME = 4096;

    private final String file;
    private final XMLStreamReader xml;
    private final ReportBuilder report;
    private final Deque<String> names = new ArrayDeque<>();
    private int depth;
    private OptionalDouble mean = OptionalDouble.empty();
    private double stddev = Double.NaN;
    private long samples;

    Catch2Output(String file, XMLStreamReader xml) {
        this.file = file;
        this.xml = xml;
        this.report = new ReportBuilder(Catch2Format.ID, this::problem);
    }

    Report report() throws ResultFileException {
        return report.build();
    }

    void start() throws ResultFileException {
        if (++depth > DEEPEST) {
            throw problem("is nested more than %d deep".formatted(DEEPEST));
        }
        switch (xml.getLocalName()) {
            case "Catch2TestRun" -> report.toolVersion = optional("catch2-version");
            case "TestCase", "Section" -> names.addLast(name());
            case "BenchmarkResults" -> {
                names.addLast(name());
                mean = OptionalDouble.empty();
                stddev = Double.NaN;
                samples = optional("samples").isEmpty() ? 0 : (long) number("samples");
            }
            case "mean" -> mean = OptionalDouble.of(number("value"));
            case "standardDeviation" -> stddev = number("value");
            case "failed" ->
                report.note("\"%s\" failed: %s".formatted(Printable.of(key()), Printable.of(optional("message"))));
            default -> {}
        }
    }

    void end() throws ResultFileException {
        depth--;
        switch (xml.getLocalName()) {
            case "TestCase", "Section" -> names.removeLast();
            case "BenchmarkResults" -> {
                if (mean.isPresent()) {
                    report.repeat(measurement(mean.getAsDouble()));
                }
                names.removeLast();
            }
            default -> {}
        }
    }

    /** A benchmark outside of the sections is measured once for each of them: these are repetitions. */
    private Measurement measurement(double value) {
        return new Measurement(
                key(),
                "time",
                names.getFirst(),
                Unit.NANOSECONDS,
                Direction.SMALLER,
                Locations.of(Location.MEAN, value),
                stddev,
                samples);
    }

    private String key() {
        return String.join(" / ", names);
    }

    private String name() throws ResultFileException {
        String name = optional("name");
        if (name.length() > LONGEST_NAME) {
            throw problem(String.format(
                    Locale.ROOT, "has a name of %,d characters, at most %,d are read", name.length(), LONGEST_NAME));
        }
        return name;
    }

    private String optional(String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        return value == null ? "" : value;
    }

    private double number(String attribute) throws ResultFileException {
        String value = optional(attribute);
        return switch (value) {
            case "nan", "-nan" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> {
                try {
                    yield Double.parseDouble(value);
                } catch (NumberFormatException e) {
                    throw problem("expected a number as %s of %s, was \"%s\""
                            .formatted(attribute, xml.getLocalName(), Printable.of(value)));
                }
            }
        };
    }

    private ResultFileException problem(String problem) {
        return new ResultFileException(
                file,
                "",
                problem,
                xml.getLocation().getLineNumber(),
                xml.getLocation().getColumnNumber());
    }
}
