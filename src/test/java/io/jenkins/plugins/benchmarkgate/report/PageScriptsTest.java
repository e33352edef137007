package io.jenkins.plugins.benchmarkgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PageScriptsTest {
    private static final String PACKAGE = "/io/jenkins/plugins/benchmarkgate/";

    @ParameterizedTest
    @EnumSource
    void shouldNameScriptsThatAreOnTheClassPath(PageScripts page) {
        assertThat(page.names())
                .startsWith("gate")
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(getClass().getResource(PACKAGE + "ui/" + name + ".js"))
                        .isNotNull());
    }

    @ParameterizedTest
    @CsvSource({
        "BUILD, BenchmarkGateAction/index",
        "TREND, BenchmarkGateJobAction/index",
        "AGENTS, AgentsPage/index",
        "FRONT, BenchmarkGateJobAction/floatingBox"
    })
    void shouldBeWhatThePageInJenkinsIncludes(PageScripts page, String viewName) throws IOException {
        String adjuncts = page.names().stream()
                .map("io.jenkins.plugins.benchmarkgate.ui."::concat)
                .collect(Collectors.joining(","));
        try (InputStream view = getClass().getResourceAsStream(PACKAGE + "actions/" + viewName + ".jelly")) {
            assertThat(new String(view.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("<st:adjunct includes=\"%s\" />".formatted(adjuncts));
        }
    }
}
