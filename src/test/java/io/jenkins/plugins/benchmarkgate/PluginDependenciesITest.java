package io.jenkins.plugins.benchmarkgate;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.PluginWrapper;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** The versions that the standalone build writes into its manifest are those that the plugin BOM chooses. */
@WithJenkins
class PluginDependenciesITest {
    @Test
    void shouldBeWhatTheStandaloneBuildWrites(JenkinsRule jenkins) throws Exception {
        PluginWrapper plugin = jenkins.getPluginManager().getPlugin("benchmark-gate");
        var genuine = new TreeMap<String, String>();
        plugin.getDependencies().forEach(dependency -> genuine.put(dependency.shortName, dependency.version));

        assertThat(standalone()).isEqualTo(genuine);
    }

    private static Map<String, String> standalone() throws Exception {
        String dependencies = Pom.read("standalone/plugin/pom.xml").text("//manifestEntries/Plugin-Dependencies");
        Map<String, String> properties = Pom.read("standalone/pom.xml").versions();
        var versions = new TreeMap<String, String>();
        Arrays.stream(dependencies.split(",")).map(entry -> entry.split(":", 2)).forEach(entry -> {
            String property = entry[1].replaceAll("\\$\\{(.*)}", "$1");
            versions.put(entry[0], properties.get(property));
        });
        return versions;
    }
}
