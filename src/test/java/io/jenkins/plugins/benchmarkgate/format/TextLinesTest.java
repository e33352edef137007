package io.jenkins.plugins.benchmarkgate.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextLinesTest {
    private static List<String> lines(InputStream content) throws IOException {
        var lines = new TextLines(new ResultSource("a.txt", content, Companions.NONE));
        var all = new ArrayList<String>();
        for (String line = lines.next(); line != null; line = lines.next()) {
            all.add(line + (lines.isCutOff() ? " (cut off)" : ""));
        }
        return all;
    }

    private static List<String> lines(String text) throws IOException {
        return lines(Inputs.stream(text));
    }

    @Test
    void shouldGiveEachLineWithoutItsEndAndTheSpaceBeforeThat() throws Exception {
        assertThat(lines("a\n\n b \t\r\nc\u2003\nd")).containsExactly("a", "", " b", "c", "d (cut off)");
        assertThat(lines("a\n")).containsExactly("a");
        assertThat(lines("")).isEmpty();
    }

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of("\ufeff", StandardCharsets.UTF_8),
                Arguments.of("", StandardCharsets.UTF_8),
                Arguments.of("\ufeff", StandardCharsets.UTF_16LE),
                Arguments.of("\ufeff", StandardCharsets.UTF_16BE),
                Arguments.of("", StandardCharsets.UTF_16LE),
                Arguments.of("", StandardCharsets.UTF_16BE));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void shouldReadTheEncodingsThatToolsWrite(String mark, Charset charset) throws Exception {
        List<String> expected = IntStream.range(0, 20_000)
                .mapToObj(i -> "a\u00b5\ud83d\ude00\ufffd%d".formatted(i).repeat(1 + i % 3))
                .toList();
        String text = mark + String.join("\n", expected) + "\n";

        assertThat(lines(new ByteArrayInputStream(text.getBytes(charset)))).isEqualTo(expected);
    }

    @Test
    void shouldReadLinesUpToTheLongest() throws Exception {
        String longest = "\u20ac".repeat(65_536);

        assertThat(lines("a\n" + longest + "\nb\n" + longest))
                .containsExactly("a", longest, "b", longest + " (cut off)");
        assertThatThrownBy(() -> lines("a\n" + longest + "x\nb"))
                .hasMessage("a.txt: is longer than 65,536 characters (line 2, column 1)");
        assertThatThrownBy(() -> lines("a\n" + longest + longest))
                .hasMessage("a.txt: is longer than 65,536 characters (line 2, column 1)");
    }

    @Test
    void shouldSayInWhichLineSomethingCannotBeDecoded() {
        byte[] broken = {'a', '\n', 'b', (byte) 0xC3, '\n', 'c', '\n'};
        assertThatThrownBy(() -> lines(new ByteArrayInputStream(broken)))
                .hasMessage("a.txt: is not text in UTF-8 or UTF-16 (line 2, column 1)");
        byte[] halfOfACharacter = {(byte) 0xFF, (byte) 0xFE, 'a', 0, '\n', 0, 0, (byte) 0xDC, '\n', 0};
        assertThatThrownBy(() -> lines(new ByteArrayInputStream(halfOfACharacter)))
                .isInstanceOf(ResultFileException.class)
                .hasMessageContaining("is not text in UTF-8 or UTF-16");
    }
}
