package io.jenkins.plugins.benchmarkgate.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.benchmarkgate.format.FixtureCatalog.Fixture;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every format has to do, whichever tool it is of. */
class FormatContractTest {
    static List<Fixture> fixtures() {
        return FixtureCatalog.all();
    }

    static List<Fixture> formats() {
        return FixtureCatalog.onePerFormat();
    }

    @Test
    void shouldHaveAFixtureOfEveryFormatAndNoOther() {
        assertThat(FixtureCatalog.all().stream().map(Fixture::format).distinct())
                .containsExactlyInAnyOrderElementsOf(Formats.ids());
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void shouldTellTheFormatAndReadIt(Fixture fixture) throws Exception {
        Report report = read(fixture, fixture.content());

        assertThat(report.format()).isEqualTo(fixture.format());
        assertThat(report.measurements()).isNotEmpty();
        assertThat(report.measurements()).extracting(Measurement::id).doesNotHaveDuplicates();
        assertThat(report.measurements()).anyMatch(Measurement::primary);
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void shouldReadTheSameWhenTheFormatIsGiven(Fixture fixture) throws Exception {
        Report given = read(fixture, fixture.content(), Optional.of(fixture.format()));

        assertThat(given).isEqualTo(read(fixture, fixture.content()));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void shouldReadFilesThatBeginWithAByteOrderMark(Fixture fixture) throws Exception {
        String text = new String(fixture.content(), StandardCharsets.UTF_8);
        Report report = read(fixture, fixture.content());

        for (String charset : List.of("UTF-8", "UTF-16BE", "UTF-16LE")) {
            byte[] marked = ("\uFEFF" + text).getBytes(Charset.forName(charset));
            assertThat(read(fixture, marked)).as(charset).isEqualTo(report);
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void shouldReadWindowsLineEnds(Fixture fixture) throws Exception {
        String text = new String(fixture.content(), StandardCharsets.UTF_8);

        assertThat(read(fixture, text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(read(fixture, fixture.content()));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void shouldRefuseAnEmptyFile(Fixture fixture) {
        assertThatThrownBy(() -> read(fixture, new byte[0])).isInstanceOf(ResultFileException.class);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void shouldTakeAnEmptyListOrObjectForABaselineNotYetFilled(Fixture fixture) throws Exception {
        for (String nothing : List.of("[]", "{}")) {
            byte[] content = nothing.getBytes(StandardCharsets.UTF_8);
            assertThat(read(fixture, content, Optional.of(fixture.format())).isEmpty())
                    .as(nothing)
                    .isTrue();
            assertThat(read(fixture, content, Optional.empty()).isEmpty())
                    .as(nothing)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void shouldRefuseTheFileOfAnotherToolWhenTheFormatIsGiven(Fixture fixture) {
        for (Fixture other : formats()) {
            boolean isAlike = other.format().equals(fixture.format())
                    || Stream.of(other, fixture).allMatch(one -> one.format().endsWith("-is-better"));
            if (!isAlike) {
                assertThatThrownBy(() -> read(fixture, other.content(), Optional.of(fixture.format())))
                        .as("%s read as %s", other, fixture.format())
                        .isInstanceOf(ResultFileException.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void shouldRefuseWhatIsNoTextOrNotWhatItSeems(Fixture fixture) {
        var random = new byte[4096];
        new Random(8).nextBytes(random);

        assertThatThrownBy(() -> read(fixture, random, Optional.of(fixture.format())))
                .isInstanceOf(ResultFileException.class);
        assertThatThrownBy(() -> read(fixture, random, Optional.empty())).isInstanceOf(ResultFileException.class);
    }

    private static Report read(Fixture fixture, byte[] content) throws IOException {
        return read(fixture, content, fixture.options());
    }

    private static Report read(Fixture fixture, byte[] content, Optional<String> format) throws IOException {
        return read(fixture, content, ReadOptions.ofFormat(format));
    }

    private static Report read(Fixture fixture, byte[] content, ReadOptions options) throws IOException {
        return Formats.read(
                new ResultSource(fixture.path(), new ByteArrayInputStream(content), fixture.companions()), options);
    }
}
