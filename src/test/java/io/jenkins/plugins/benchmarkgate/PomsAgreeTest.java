package io.jenkins.plugins.benchmarkgate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The genuine build and the standalone one build the same plugin. */
class PomsAgreeTest {
    private static final String DEPENDENCIES = "/project/dependencies/dependency";
    private static final String MANIFEST = "//manifestEntries/";
    private static final String BUNDLED_BY_BOTH =
            DEPENDENCIES + "[not(scope) and not(starts-with(groupId, 'org.jenkins'))]/artifactId";

    private final Pom genuine = Pom.read("pom.xml");
    private final Pom standalone = Pom.read("standalone/pom.xml");
    private final Pom plugin = Pom.read("standalone/plugin/pom.xml");

    PomsAgreeTest() throws Exception {}

    @Test
    void shouldBuildThePluginUnderOneName() throws Exception {
        assertThat(plugin.text(MANIFEST + "Group-Id")).isEqualTo(genuine.text("/project/groupId"));
        assertThat(plugin.text(MANIFEST + "Artifact-Id")).isEqualTo(genuine.text("/project/artifactId"));
        assertThat(plugin.text(MANIFEST + "Short-Name")).isEqualTo(genuine.text("/project/artifactId"));
        assertThat(plugin.text(MANIFEST + "Long-Name")).isEqualTo(genuine.text("/project/name"));
        assertThat(plugin.text(MANIFEST + "Url")).isEqualTo(genuine.text("/project/url"));
        assertThat(plugin.text(MANIFEST + "Plugin-License-Name")).isEqualTo(genuine.text("//license/name"));
    }

    @Test
    void shouldBuildForOneJenkins() throws Exception {
        assertThat(standalone.versions())
                .containsEntry("jenkins.version", genuine.versions().get("jenkins.version"));
        assertThat(plugin.text(MANIFEST + "Jenkins-Version")).isEqualTo("${jenkins.version}");
        assertThat(plugin.text(MANIFEST + "Hudson-Version")).isEqualTo("${jenkins.version}");
    }

    @Test
    void shouldDependOnTheSamePlugins() throws Exception {
        var declared = genuine.texts(DEPENDENCIES + "[not(scope) and starts-with(groupId, 'org.jenkins')]/artifactId");

        assertThat(Arrays.stream(plugin.text(MANIFEST + "Plugin-Dependencies").split(","))
                        .map(dependency -> dependency.substring(0, dependency.indexOf(':'))))
                .containsExactlyInAnyOrderElementsOf(declared);
    }

    @Test
    void shouldBundleTheSameLibraries() throws Exception {
        assertThat(plugin.texts(BUNDLED_BY_BOTH)).containsExactlyInAnyOrderElementsOf(genuine.texts(BUNDLED_BY_BOTH));
    }

    @Test
    void shouldUseLibrariesInOneVersion() {
        var mine = new TreeMap<>(genuine.versions());
        mine.keySet().retainAll(standalone.versions().keySet());

        assertThat(mine).hasSizeGreaterThan(3);
        assertThat(standalone.versions()).containsAllEntriesOf(mine);
    }
}
