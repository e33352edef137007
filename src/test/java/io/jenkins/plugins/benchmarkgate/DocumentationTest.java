package io.jenkins.plugins.benchmarkgate;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.gate.Event;
import io.jenkins.plugins.benchmarkgate.gate.Level;
import io.jenkins.plugins.benchmarkgate.gate.Status;
import io.jenkins.plugins.benchmarkgate.gate.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What users can meet stands in the documentation, and what the documentation links to is there. */
class DocumentationTest {
    private static final Pattern LINK = Pattern.compile("]\\(([^)]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(ProjectFiles.path("docs"))) {
            Stream<Path> top =
                    Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md").map(ProjectFiles::path);
            return Stream.concat(top, docs.filter(page -> page.toString().endsWith(".md")).sorted().toList().stream());
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void shouldLinkToWhatIsThere(Path page) throws IOException {
        List<String> links = LINK.matcher(Files.readString(page))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.matches("https?:.*"))
                .toList();

        assertThat(links)
                .allSatisfy(link -> assertThat(isThere(page, link)).as(link).isTrue());
    }

    @Test
    void shouldExplainEveryStatusVerdictAndLevel() throws IOException {
        var names = Stream.of(Status.values(), Verdict.values(), Level.values())
                .flatMap(Arrays::stream)
                .map(Enum::name);

        assertThat(names)
                .allSatisfy(name -> assertThat(text("docs/verdicts.md")).contains("`" + name + "`"));
    }

    @Test
    void shouldListEveryWordOfOn() throws IOException {
        assertThat(Event.values())
                .allSatisfy(event -> assertThat(text("docs/parameters.md")).contains("| `" + event.id() + "` |"));
    }

    private static String text(String name) throws IOException {
        return Files.readString(ProjectFiles.path(name));
    }

    private static boolean isThere(Path page, String link) throws IOException {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
        return Files.exists(target) && (parts.length == 1 || anchors(target).contains(parts[1]));
    }

    private static List<String> anchors(Path page) throws IOException {
        return HEADING.matcher(Files.readString(page))
                .results()
                .map(DocumentationTest::anchor)
                .toList();
    }

    private static String anchor(MatchResult heading) {
        return heading.group(1)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\w\\- ]", "")
                .replace(' ', '-');
    }
}
