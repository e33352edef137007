package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.format.select.GoSelector;
import io.jenkins.plugins.benchmarkgate.format.select.Selector;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What {@code go test -bench} prints, as text or as the events of {@code -json}. A key is the package with the name,
 * {@code example.org/parse.BenchmarkLong/size=1K}. Lines of one name are repetitions ({@code -count}). Whole lines count:
 * of output that was cut off, those before the cut are read, and a note says that its end is missing.
 */
final class GoFormat implements ResultFormat {
    static final String ID = "go";
    private static final String LINE = "^(goos|goarch|pkg): \\S+|^Benchmark\\S*\\s+\\d+\\s+\\S+ \\S+/\\S+"
            + "|^(ok|FAIL)\\s+\\S+\\s+([\\d.]+s|\\[(build|setup) failed\\])|^\\?\\s+\\S+\\s+\\[no test files\\]"
            + "|^=== (RUN|PAUSE|CONT|NAME)\\s+\\S+|^[ \\t]*--- (PASS|FAIL|SKIP|BENCH): \\S+";
    private static final String EVENT = "^\\{(\"Time\":\"[^\"]*\",)?\"Action\":\"";
    private static final Pattern SIGN = Pattern.compile(LINE);
    private static final Pattern FIRST_EVENT = Pattern.compile(EVENT, Pattern.MULTILINE);
    private static final int LONGEST_LINE = 1 << 16;
    private static final int BEGINNING = 1 << 16;
    private static final int MOST_PACKAGES = 100_000;
    /** Characters of all lines together that have begun and have not ended. */
    private static final int MOST_PENDING = 1 << 24;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Signs signs() {
        return Signs.line(LINE + "|" + EVENT).orKeys("Action", "Package");
    }

    @Override
    public Selector selector() {
        return new GoSelector();
    }

    @Override
    public Report read(ResultSource source) throws IOException {
        var content = new BufferedInputStream(source.content());
        content.mark(BEGINNING);
        byte[] beginning = content.readNBytes(BEGINNING);
        content.reset();
        var same = new ResultSource(source.file(), content, source.companions());
        String visible = Encoding.decode(beginning).strip();
        if (!visible.startsWith("{") && !FIRST_EVENT.matcher(visible).find()) {
            return text(same);
        }
        return events(same);
    }

    private static Report text(ResultSource source) throws IOException {
        var lines = new TextLines(source);
        var output = new GoOutput(new ReportBuilder(ID, lines::problem));
        var state = output.startPackage("");
        var plain = new GoLine();
        boolean isOfGo = false;
        while (lines.advance()) {
            if (lines.isCutOff()) {
                state.lineWithoutEnd(lines.text());
            } else if (isOfGo && state.isPlain(plain, lines)) {
                state.line(plain);
            } else {
                String line = lines.text();
                isOfGo = isOfGo || SIGN.matcher(line).find();
                state.line(line);
            }
        }
        if (!isOfGo) {
            throw lines.problem("expected the output of go test -bench");
        }
        return output.report();
    }

    /** The lines of a package may be spread over several events; the name of the test in them can be wrong. */
    private static Report events(ResultSource source) throws IOException {
        var content = new GoEventLines(Encoding.utf8(source.content()));
        try (var cursor = new JsonCursor(source.file(), content)) {
            var output = new GoOutput(new ReportBuilder(ID, cursor::problem));
            Map<String, StringBuilder> open = new LinkedHashMap<>();
            Map<String, GoOutput.Package> packages = new LinkedHashMap<>();
            long unfinished = 0;
            do {
                var event = new Event(cursor);
                cursor.object(event::field);
                if (!event.hasAction) {
                    throw cursor.problem("expected an event with \"Action\", as go test -json writes it");
                }
                GoOutput.Package state = packages.computeIfAbsent(event.packageName, output::startPackage);
                StringBuilder pending = open.computeIfAbsent(event.packageName, name -> new StringBuilder());
                unfinished -= pending.length();
                pending.append(event.output);
                takeLines(pending, state);
                unfinished += pending.length();
                if (packages.size() > MOST_PACKAGES || unfinished > MOST_PENDING) {
                    throw cursor.problem(String.format(
                            Locale.ROOT,
                            "there are more than %,d packages, or %,d characters of lines without an end at one time",
                            MOST_PACKAGES,
                            MOST_PENDING));
                }
                if (pending.length() > LONGEST_LINE) {
                    throw cursor.problem(String.format(
                            Locale.ROOT,
                            "the output goes on for more than %,d characters without the end of a line",
                            LONGEST_LINE));
                }
            } while (cursor.nextValue());
            for (Map.Entry<String, StringBuilder> rest : open.entrySet()) {
                packages.get(rest.getKey()).lineWithoutEnd(rest.getValue().toString());
            }
            GoOutput.Package ofNoEvent = output.startPackage("");
            for (String failure : content.failures()) {
                ofNoEvent.line(failure);
            }
            return output.report();
        }
    }

    private static void takeLines(StringBuilder pending, GoOutput.Package state) throws ResultFileException {
        int start = 0;
        for (int end = pending.indexOf("\n"); end >= 0; end = pending.indexOf("\n", start)) {
            state.line(pending.substring(start, end).stripTrailing());
            start = end + 1;
        }
        pending.delete(0, start);
    }

    private static final class Event {
        private final JsonCursor cursor;
        private String packageName = "";
        private String output = "";
        private boolean hasAction;

        Event(JsonCursor cursor) {
            this.cursor = cursor;
        }

        boolean field(String field) throws IOException {
            switch (field) {
                case "Action" -> hasAction = !cursor.text().isEmpty();
                case "Package" -> packageName = cursor.text();
                case "Output" -> output = cursor.longText();
                default -> {
                    return false;
                }
            }
            return true;
        }
    }
}
