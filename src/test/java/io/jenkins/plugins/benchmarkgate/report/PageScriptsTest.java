package io.jenkins.plugins.benchmarkgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PageScriptsTest {
    @ParameterizedTest
    @EnumSource
    void shouldNameScriptsThatAreOnTheClassPath(PageScripts page) {
        assertThat(page.names()).startsWith("gate").doesNotHaveDuplicates().allSatisfy(name -> assertThat(
                        getClass().getResource("/io/jenkins/plugins/benchmarkgate/ui/" + name + ".js"))
                .isNotNull());
    }

    @ParameterizedTest
    @EnumSource
    void shouldNameThemAsJellyDoes(PageScripts page) {
        assertThat(page.adjuncts().split(","))
                .hasSameSizeAs(page.names())
                .contains("io.jenkins.plugins.benchmarkgate.ui.gate", "io.jenkins.plugins.benchmarkgate.ui.list");
    }
}
