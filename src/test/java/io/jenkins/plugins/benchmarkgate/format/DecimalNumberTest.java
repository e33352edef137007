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
    private static double parse(String text) {
        byte[] bytes = (" " + text + "9").getBytes(StandardCharsets.US_ASCII);
        return DecimalNumber.parse(bytes, 1, bytes.length - 1);
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
                "4.9e-324",
                "12."
            })
    void shouldFindTheNearestDoubleAtTheEdges(String text) {
        assertThat(parse(text)).isEqualTo(Double.parseDouble(text));
    }

    @Test
    void shouldTakeAWholeMinusZeroForZeroAsTheParserDoes() {
        assertThat(Double.doubleToLongBits(parse("-0"))).isZero();
    }
}
