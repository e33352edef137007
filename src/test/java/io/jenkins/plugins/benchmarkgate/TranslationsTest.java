package io.jenkins.plugins.benchmarkgate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that people read in Jenkins is there in English and in German, word for word with the same places for values. */
class TranslationsTest {
    private static final Path RESOURCES = ProjectFiles.path("src/main/resources/io/jenkins/plugins/benchmarkgate");
    private static final String TEXT = "\"((?:[^\"\\\\]|\\\\.)*)\"";
    private static final Pattern SAID = Pattern.compile("\\b(?:say|phrase)\\(\\s*" + TEXT);
    private static final Pattern COMPUTED =
            Pattern.compile("(?<![.\\w])(?:say|gate\\.say|phrase|gate\\.phrase)\\((?!\\s*\")");
    /** A label, or the text of an element, that no translation can reach. */
    private static final Pattern PLAIN = Pattern.compile(
            "(label|caption|placeholder|title|\"aria-label\"): [\"`][A-Za-z]|el\\(\"[a-z0-9]+\", \\{[^{}]*}, \"[A-Za-z]{3}");

    private static final Pattern ENTRY = Pattern.compile("(?m)^ {6}" + TEXT + ":\\s*" + TEXT + ",$");
    private static final Pattern PLACE = Pattern.compile("\\{\\d");
    private static final Pattern TYPED = Pattern.compile("(?s)<(code|pre)>.*?</\\1>");
    private static final Pattern MARKED = Pattern.compile("\\$\\{%([^}]*)}");

    @Test
    void shouldTranslateEveryTextOfTheScriptsAndNoOther() throws IOException {
        var said = new TreeSet<String>();
        for (Path script : scripts()) {
            SAID.matcher(Files.readString(script)).results().forEach(text -> said.add(text.group(1)));
        }

        assertThat(german().keySet()).containsExactlyElementsOf(said);
        assertThat(said).hasSizeGreaterThan(100);
    }

    @Test
    void shouldKeepThePlacesOfValues() throws IOException {
        assertThat(german())
                .allSatisfy((english, german) -> assertThat(places(german)).isEqualTo(places(english)));
    }

    @Test
    void shouldSayNothingThatOnlyTheRunningScriptKnows() throws IOException {
        for (Path script : scripts()) {
            String code = Files.readString(script).replaceAll("function (say|phrase)\\(", "");
            if (!script.endsWith("heat.js")) { // its say() is a method
                assertThat(COMPUTED.matcher(code).results().map(MatchResult::group))
                        .as(script.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void shouldSayNoTextInOneLanguageOnly() throws IOException {
        for (Path script : scripts()) {
            assertThat(PLAIN.matcher(Files.readString(script)).results().map(MatchResult::group))
                    .as(script.toString())
                    .isEmpty();
        }
    }

    static List<Path> messages() throws IOException {
        return files("Messages.properties");
    }

    @ParameterizedTest
    @MethodSource("messages")
    void shouldTranslateEveryMessage(Path messages) throws IOException {
        Properties english = properties(messages);
        Properties german = properties(messages.resolveSibling("Messages_de.properties"));

        assertThat(german.keySet()).isEqualTo(english.keySet());
        assertThat(german)
                .allSatisfy((key, text) ->
                        assertThat(places((String) text)).isEqualTo(places(english.getProperty((String) key))));
    }

    static List<Path> views() throws IOException {
        return files(".jelly").stream().filter(view -> !marked(view).isEmpty()).toList();
    }

    @ParameterizedTest
    @MethodSource("views")
    void shouldTranslateEveryTextOfAView(Path view) throws IOException {
        String german = view.getFileName().toString().replace(".jelly", "_de.properties");

        assertThat(properties(view.resolveSibling(german)).keySet()).isEqualTo(marked(view));
    }

    static List<Path> helps() throws IOException {
        return files(".html").stream().filter(help -> !isGerman(help)).toList();
    }

    /** Jenkins looks for the language before the ending. What is typed into a Jenkinsfile stays what it is. */
    @ParameterizedTest
    @MethodSource("helps")
    void shouldTranslateEveryHelp(Path help) throws IOException {
        Path german = help.resolveSibling(help.getFileName().toString().replace(".html", "_de.html"));

        assertThat(german).exists();
        assertThat(typed(german)).isEqualTo(typed(help));
        assertThat(words(german)).isNotEqualTo(words(help)).hasSizeGreaterThan(10);
    }

    @Test
    void shouldHaveNoHelpInGermanOnly() throws IOException {
        assertThat(files("_de.html")).hasSameSizeAs(helps()).hasSizeGreaterThan(40);
    }

    private static boolean isGerman(Path help) {
        return help.toString().endsWith("_de.html");
    }

    private static List<String> typed(Path help) throws IOException {
        return TYPED.matcher(Files.readString(help))
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    private static String words(Path help) throws IOException {
        return TYPED.matcher(Files.readString(help)).replaceAll("");
    }

    private static TreeSet<Object> marked(Path view) {
        try {
            return MARKED.matcher(Files.readString(view))
                    .results()
                    .map(text -> text.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> scripts() throws IOException {
        return files(".js").stream().filter(script -> !script.endsWith("de.js")).toList();
    }

    private static Map<String, String> german() throws IOException {
        var words = new TreeMap<String, String>();
        ENTRY.matcher(Files.readString(RESOURCES.resolve("ui/de.js")))
                .results()
                .forEach(entry -> words.put(entry.group(1), entry.group(2)));
        return words;
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    private static Properties properties(Path path) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.ISO_8859_1)) {
            properties.load(reader);
        }
        return properties;
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
