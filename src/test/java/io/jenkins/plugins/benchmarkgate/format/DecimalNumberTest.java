package io.jenkins.plugins.benchmarkgate.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalNumberTest {
    /** The same for all, so that nothing may be left of one in the next. */
    private static final DecimalNumber NUMBER = new DecimalNumber();

    private static double parse(String text) {
        byte[] bytes = (" " + text + "9").getBytes(StandardCharsets.US_ASCII);
        assertThat(DecimalNumber.end(bytes, 1, bytes.length - 1)).isEqualTo(bytes.length - 1);
        assertThat(NUMBER.find(bytes, 1, bytes.length - 1)).isEqualTo(bytes.length - 1);
        return NUMBER.value();
    }

    private static int end(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        int end = DecimalNumber.end(bytes, 0, bytes.length);
        assertThat(new DecimalNumber().find(bytes, 0, bytes.length)).isEqualTo(end);
        return end;
    }

    private static int plainEnd(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return new DecimalNumber().findPlain(bytes, 0, bytes.length);
    }

    @Property
    void shouldFindTheNearestDouble(@ForAll double value) {
        String text = Double.toString(value);

        assertThat(parse(text)).isEqualTo(Double.parseDouble(text));
    }

    @Test
    void shouldFindTheNearestDoubleOfAnyNumberOfDigits() {
        var random = new Random(1);
        for (int i = 0; i < 200_000; i++) {
            String text = digits(random, 1 + random.nextInt(22));
            text += random.nextBoolean() ? "" : "." + digits(random, 1 + random.nextInt(22));
            text += random.nextBoolean() ? "" : "e" + (random.nextInt(80) - 40);

            assertThat(parse(text)).as(text).isEqualTo(Double.parseDouble(text));
            assertThat(parse("-" + text)).as(text).isEqualTo(Double.parseDouble("-" + text));
        }
    }

    private static String digits(Random random, int count) {
        var digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(5) == 0 ? 0 : random.nextInt(10));
        }
        return digits.charAt(0) == '0' ? "1" + digits : digits.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.0",
                "-0.0",
                "0e9",
                "-0e5",
                "0.1",
                "0.3",
                "1e22",
                "1e23",
                "9007199254740991",
                "9007199254740992",
                "9007199254740993",
                "-9007199254740993",
                "9007199254740993e1",
                "0.000000000000000000000000123",
                "1e-400",
                "1e400",
                "-1e999999999999",
                "1E+5",
                "1e0000000000000000000001",
                "123456789012345678",
                "1234567890123456789",
                "12345678901234567890123",
                "1.7976931348623157e308",
                "4.9e-324"
            })
    void shouldFindTheNearestDoubleAtTheEdges(String text) {
        assertThat(parse(text)).isEqualTo(Double.parseDouble(text));
    }

    @Test
    void shouldTakeAWholeMinusZeroForZeroAsTheParserDoes() {
        assertThat(Double.doubleToLongBits(parse("-0"))).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "-", "+1", ".5", "-.5", "1.", "1.e5", "1e", "1e+", "1.5E-", "01", "-00", "00.5", "x", "NaN", "--1"
            })
    void shouldFindNoNumberThatJsonDoesNotKnow(String text) {
        assertThat(end(text)).isEqualTo(-1);
    }

    @Test
    void shouldFindWhereANumberEnds() {
        assertThat(end("1,2")).isEqualTo(1);
        assertThat(end("-12.5e-3]")).isEqualTo(8);
        assertThat(end("1.5.2")).isEqualTo(3);
        assertThat(end("0x1")).isEqualTo(1);
        assertThat(end("1e5e5")).isEqualTo(3);
    }

    @Test
    void shouldFindPlainNumbersAsGoWritesThem() {
        assertThat(plainEnd("007 ")).isEqualTo(3);
        assertThat(plainEnd("12.")).isEqualTo(3);
        assertThat(plainEnd("1.5e3")).isEqualTo(3);
        assertThat(plainEnd("-1")).isEqualTo(-1);
        assertThat(plainEnd(".5")).isEqualTo(-1);
        assertThat(plainEnd("")).isEqualTo(-1);

        byte[] text = "0012.250".getBytes(StandardCharsets.US_ASCII);
        assertThat(NUMBER.findPlain(text, 0, text.length)).isEqualTo(text.length);
        assertThat(NUMBER.value()).isEqualTo(12.25);
    }
}
