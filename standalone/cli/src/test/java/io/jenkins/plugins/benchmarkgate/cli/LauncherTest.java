package io.jenkins.plugins.benchmarkgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code benchmark-gate}, with a Java and a Maven that only say how they were called. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherTest {
    private static final String MAVEN = """
            echo "mvn $*" >>"$CALLS"
            mkdir -p "$TOP/standalone/cli/target"
            echo '[INFO] Building Benchmark Gate, command line 1.0   [4/4]'
            touch "$TOP/standalone/cli/target/benchmark-gate.jar"
            """;
    private static final String JAVA = """
            echo "java in $PWD: $*" >>"$CALLS"
            for argument in "$@"; do
                case $argument in
                -Xshare:dump) dump=true ;;
                -XX:SharedArchiveFile=*) [ -z "$dump" ] || echo classes >"${argument#*=}" ;;
                esac
            done
            exit 3
            """;

    @TempDir
    private Path folder;

    private Path top;
    private Path tools;

    private record Outcome(int code, String output) {}

    @BeforeEach
    void setUp() throws Exception {
        folder = folder.toRealPath();
        top = Files.createDirectories(folder.resolve("top"));
        tools = Files.createDirectories(folder.resolve("jdk/bin"));
        Files.copy(Path.of("../../benchmark-gate"), top.resolve("benchmark-gate"));
        for (String source : List.of("src/main/java/A.java", "standalone/pom.xml", "examples/pytest/runs/001.json")) {
            Files.createDirectories(top.resolve(source).getParent());
            Files.writeString(top.resolve(source), "");
        }
        tool("java", JAVA);
        tool("mvn", MAVEN);
        javaVersion("17.0.15");
    }

    @Test
    void shouldBuildOnFirstUseAndSaySo() throws Exception {
        var outcome = launch("check");

        assertThat(calls("mvn")).singleElement().asString().contains("standalone/pom.xml package");
        assertThat(outcome.output()).contains("Building the command line", "Benchmark Gate, command line 1.0 [4/4]");
    }

    @Test
    void shouldNotBuildAgainUntilASourceIsNewer() throws Exception {
        launch("check");
        var second = launch("check");
        assertThat(calls("mvn")).hasSize(1);
        assertThat(second.output()).isEmpty();

        Files.setLastModifiedTime(
                top.resolve("src/main/java/A.java"), FileTime.from(Instant.now().plusSeconds(60)));
        launch("check");

        assertThat(calls("mvn")).hasSize(2);
    }

    @Test
    void shouldKeepTheLoadedClassesOfEachJarWhoeverBuiltIt() throws Exception {
        launch("check");
        launch("check");
        assertThat(calls("java"))
                .filteredOn(call -> call.contains("-Xshare:dump"))
                .hasSize(1);

        Path target = top.resolve("standalone/cli/target");
        Files.setLastModifiedTime(
                target.resolve("benchmark-gate.jar"),
                FileTime.from(Instant.now().plusSeconds(60)));
        Files.setLastModifiedTime(
                target.resolve("benchmark-gate.jsa"),
                FileTime.from(Instant.now().plusSeconds(30)));
        launch("check");

        assertThat(calls("mvn")).hasSize(1);
        assertThat(calls("java"))
                .filteredOn(call -> call.contains("-Xshare:dump"))
                .hasSize(2);
        assertThat(calls("java").get(calls("java").size() - 1)).contains("-XX:SharedArchiveFile=");
    }

    @Test
    void shouldTryOnlyOnceWhereLoadedClassesCannotBeKept() throws Exception {
        tool("java", "echo \"java $*\" >>\"$CALLS\"; exit 3\n");

        launch("check");
        var second = launch("check");

        assertThat(second).isEqualTo(new Outcome(3, ""));
        assertThat(calls("java"))
                .filteredOn(call -> call.contains("-Xshare:dump"))
                .hasSize(1);
        assertThat(calls("java").get(calls("java").size() - 1)).doesNotContain("SharedArchiveFile");
    }

    @Test
    void shouldPassArgumentsFolderAndExitCode() throws Exception {
        var outcome = launch("check", "two words.json", "*.json");

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(calls("java").get(calls("java").size() - 1))
                .startsWith("java in " + folder + ": ")
                .endsWith(
                        "-jar %s/standalone/cli/target/benchmark-gate.jar check two words.json *.json".formatted(top));
    }

    @Test
    void shouldWorkThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("gate"), top.resolve("benchmark-gate"));

        assertThat(run(link, true, List.of("check")).code()).isEqualTo(3);
    }

    @Test
    void shouldRefuseAnOldJava() throws Exception {
        javaVersion("11.0.2");

        assertThat(launch("check"))
                .isEqualTo(new Outcome(
                        2,
                        "benchmark-gate: Java 17 or newer is needed and %s/java is version 11; set JAVA_HOME to another\n"
                                .formatted(tools)));
    }

    @Test
    void shouldSayThatThereIsNoJava() throws Exception {
        Files.delete(tools.resolve("java"));

        assertThat(launch("check"))
                .matches(outcome -> outcome.code() == 2)
                .matches(outcome -> outcome.output().contains("there is no %s/java".formatted(tools)));
    }

    @Test
    void shouldSayThatThereIsNoMaven() throws Exception {
        var outcome = run(top.resolve("benchmark-gate"), false, List.of("check"));

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.output())
                .endsWith("Maven 3.8 or newer is needed to build the command line, and there is no mvn\n");
    }

    @Test
    void shouldShowWhyTheBuildFailed() throws Exception {
        tool("mvn", "echo '[ERROR] no network'; exit 1\n");

        var outcome = launch("check");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.output()).contains("[ERROR] no network", "the build failed", "build.log");
        assertThat(calls("java")).isEmpty();
    }

    private Outcome launch(String... arguments) throws Exception {
        return run(top.resolve("benchmark-gate"), true, List.of(arguments));
    }

    private Outcome run(Path script, boolean withMaven, List<String> arguments) throws Exception {
        var command = new ArrayList<>(List.of("bash", script.toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", tools.getParent().toString());
        builder.environment().put("PATH", withMaven ? tools + ":" + System.getenv("PATH") : pathWithoutMaven());
        builder.environment().put("CALLS", folder.resolve("calls").toString());
        builder.environment().put("TOP", top.toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes());
        return new Outcome(process.waitFor(), output);
    }

    /** A folder with the few tools that the script uses. */
    private String pathWithoutMaven() throws IOException {
        Path few = Files.createDirectories(folder.resolve("few"));
        for (String name : List.of("bash", "readlink", "dirname", "sed", "find", "mkdir", "head", "mv")) {
            for (String place : List.of("/bin", "/usr/bin")) {
                Path tool = Path.of(place, name);
                if (Files.exists(tool) && Files.notExists(few.resolve(name))) {
                    Files.copy(tool, few.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        return few.toString();
    }

    private List<String> calls(String tool) throws IOException {
        Path calls = folder.resolve("calls");
        return Files.exists(calls)
                ? Files.readAllLines(calls).stream()
                        .filter(line -> line.startsWith(tool))
                        .toList()
                : List.of();
    }

    private void tool(String name, String script) throws IOException {
        Path tool = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void javaVersion(String version) throws IOException {
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"%s\"\n".formatted(version));
    }
}
