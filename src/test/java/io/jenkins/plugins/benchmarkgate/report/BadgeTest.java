package io.jenkins.plugins.benchmarkgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class BadgeTest {
    @Test
    void shouldSayTheVerdictAndHowManyRegressed() throws Exception {
        assertThat(title(Badge.svg("Benchmarks", "FAILED", 3))).isEqualTo("Benchmarks: failed, 3 regressed");
        assertThat(title(Badge.svg("Benchmarks", "NOT_GATED", 0))).isEqualTo("Benchmarks: not gated");
        assertThat(title(Badge.svg("Benchmarks", "LATER", 0))).isEqualTo("Benchmarks: later");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</title><script>alert(1)</script>",
                "\"' onload=alert(1) x='",
                "&lt;b&gt; ]]> <!--",
                "line\nbreak\ttab \u0000 \u0008 \u202e",
                "half \ud800 pair",
                "%s %1$d ${7*7}",
                ""
            })
    void shouldStayAPictureWhateverAGateIsCalled(String name) throws Exception {
        String svg = Badge.svg(name, "PASSED", 0);

        Element root = parse(svg);
        assertThat(title(svg)).endsWith(": passed");
        assertThat(root.getElementsByTagName("*").getLength()).isEqualTo(6);
        assertThat(root.getAttributes().getLength()).isEqualTo(5);
    }

    @Test
    void shouldCutALongName() throws Exception {
        assertThat(title(Badge.svg("\ud83d\ude00".repeat(500), "PASSED", 0)))
                .isEqualTo("\ud83d\ude00".repeat(60) + "…: passed");
    }

    private static String title(String svg) throws Exception {
        return parse(svg).getElementsByTagName("title").item(0).getTextContent();
    }

    private static Element parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
    }
}
