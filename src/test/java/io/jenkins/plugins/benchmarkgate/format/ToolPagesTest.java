package io.jenkins.plugins.benchmarkgate.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.ProjectFiles;
import io.jenkins.plugins.benchmarkgate.format.FixtureCatalog.Fixture;
import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages in {@code docs/tools} say is read of each tool is what the fixtures of that tool give. */
class ToolPagesTest {
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (.*) \\| (.*) \\| (smaller|bigger|not said) \\| (yes|no) \\|$");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    /** A row of the table "What is read". */
    private record Claim(List<Pattern> metrics, String units, String better, boolean isGated) {
        static Claim of(MatchResult row) {
            List<Pattern> metrics = QUOTED.matcher(row.group(1))
                    .results()
                    .map(quoted -> Pattern.compile("\\Q" + quoted.group(1).replace("*", "\\E.*\\Q") + "\\E"))
                    .toList();
            return new Claim(metrics, row.group(2), row.group(3), row.group(4).equals("yes"));
        }

        boolean covers(Measurement measurement) {
            String direction = better.equals("not said") ? Direction.UNKNOWN.id() : better;
            return metrics.stream()
                            .anyMatch(metric ->
                                    metric.matcher(measurement.metric()).matches())
                    && coversUnit(measurement.unit().symbol())
                    && direction.equals(measurement.direction().id())
                    && isGated == measurement.primary();
        }

        private boolean coversUnit(String symbol) {
            return switch (units) {
                case "not said" -> symbol.isEmpty();
                case "as named", "as `time`" -> !symbol.isEmpty();
                default -> List.of(units.split(", ")).contains(symbol);
            };
        }
    }

    static Stream<String> pages() {
        return Formats.ids().stream().map(ToolPagesTest::page).distinct();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void shouldClaimWhatIsRead(String page) throws IOException {
        List<Claim> claims = ROW.matcher(text(page)).results().map(Claim::of).toList();
        List<Measurement> read = measurements(page);

        assertThat(read)
                .isNotEmpty()
                .allSatisfy(measurement ->
                        assertThat(claims).as(measurement.toString()).anyMatch(claim -> claim.covers(measurement)));
        assertThat(claims).allSatisfy(claim -> assertThat(read).anyMatch(claim::covers));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void shouldSayHowToWriteAndGateTheFile(String page) throws IOException {
        assertThat(text(page)).containsPattern("(?s)```sh\n.+```groovy\nnode \\{\n.*benchmarkGate .*```");
    }

    @Test
    void shouldListEveryFormat() throws IOException {
        String index = text("README");

        assertThat(Formats.ids())
                .allSatisfy(id -> assertThat(index).contains("`" + id + "`").contains("](" + page(id) + ".md)"));
    }

    private static String page(String format) {
        return format.endsWith("-is-better") ? "is-better" : format;
    }

    private static String text(String page) throws IOException {
        return Files.readString(ProjectFiles.path("docs/tools/%s.md".formatted(page)));
    }

    private static List<Measurement> measurements(String page) throws IOException {
        var measurements = new ArrayList<Measurement>();
        for (Fixture fixture : FixtureCatalog.all()) {
            if (page(fixture.format()).equals(page)) {
                measurements.addAll(
                        Inputs.readFixture(fixture.path(), fixture.options()).measurements());
            }
        }
        return measurements;
    }
}
