package io.jenkins.plugins.benchmarkgate.cli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaticPagesTest {
    private static final Pattern INLINE = Pattern.compile("<script>|<style|\\sstyle=|\\son\\w+=|javascript:");
    private static final Pattern MADE_OF_NAMES =
            Pattern.compile("<(title|h1|script type=\"application/octet-stream\" id=\"[-a-z]+\")>[^<]*</");
    private static final Pattern PACKED = Pattern.compile("octet-stream\" id=\"[-a-z]+\">([^<]*)<");
    private static final Pattern BESIDE = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    @TempDir
    private Path folder;

    @Test
    void shouldWriteAPageForTheTrendAndOneForEveryBuild() throws IOException {
        Path index = StaticPages.write(
                folder,
                List.of(
                        new SampleJob(3).row("a", 1).build(),
                        new SampleJob(12).row("a", 2).build()));

        assertThat(index).isEqualTo(folder.resolve("index.html")).exists();
        assertThat(folder.resolve("build-3.html")).exists();
        assertThat(folder.resolve("build-12.html")).exists();
    }

    @Test
    void shouldReferToNothingThatIsNotBesideThePage() throws IOException {
        StaticPages.write(folder, List.of(new SampleJob(1).row("a", 1).build()));

        for (String page : List.of("index.html", "build-1.html")) {
            var references = BESIDE.matcher(Files.readString(folder.resolve(page)));
            assertThat(references.results().map(found -> found.group(1)))
                    .isNotEmpty()
                    .allSatisfy(
                            reference -> assertThat(folder.resolve(reference)).exists());
        }
    }

    @Test
    void shouldHoldNoInlineScriptStyleOrHandlerWhateverANameSays() throws IOException {
        String hostile = "</script><script>alert(1)</script><img onerror=alert(1) style=color:red>\"'&";
        StaticPages.write(
                folder, List.of(new SampleJob(1).name(hostile).row(hostile, 1).build()));

        for (String page : List.of("index.html", "build-1.html")) {
            String html = Files.readString(folder.resolve(page));
            assertThat(html).doesNotContain("<script>", "<img").contains("script-src 'self'");
            assertThat(MADE_OF_NAMES.matcher(html).replaceAll("")).doesNotContainPattern(INLINE);
        }
    }

    @Test
    void shouldReplaceWhatIsThere() throws IOException {
        StaticPages.write(folder, List.of(new SampleJob(1).row("before", 1).build()));
        StaticPages.write(folder, List.of(new SampleJob(1).row("after", 1).build()));

        assertThat(dataOf("build-1.html")).contains("after").doesNotContain("before");
    }

    @Test
    void shouldWriteATrendPageForAJobWithoutBuilds() throws IOException {
        StaticPages.write(folder, List.of());

        assertThat(dataOf("index.html")).contains("\"benchmarks\":[]");
    }

    @Test
    void shouldKeepThePageOfTenThousandRowsSmall() throws IOException {
        var build = new SampleJob(1);
        IntStream.range(0, 10_000).forEach(number -> build.row("suite::case[" + number + "]", 100 + number * 1e-7));

        StaticPages.write(folder, List.of(build.build()));

        assertThat(dataOf("build-1.html").length()).isGreaterThan(3_000_000);
        assertThat(Files.size(folder.resolve("build-1.html"))).isLessThan(600_000);
    }

    private String dataOf(String page) throws IOException {
        var packed = PACKED.matcher(Files.readString(folder.resolve(page)));
        assertThat(packed.find()).isTrue();
        byte[] bytes = Base64.getDecoder().decode(packed.group(1));
        try (var json = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(json.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
