package io.jenkins.plugins.benchmarkgate.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShortPathsTest {
    private static final Duration MOST = Duration.ofSeconds(5);

    @Test
    void shouldKeepTheNameOfAFileThatHasItAlone() {
        assertThat(shortened("/w/a/src/x.ts", "/w/b/src/y.ts")).containsExactly("x.ts", "y.ts");
        assertThat(shortened("x.ts", "x.ts")).containsExactly("x.ts", "x.ts");
    }

    @Test
    void shouldTellFilesOfOneNameApartByAsFewFoldersForAll() {
        assertThat(shortened("/w/a/src/x.ts", "/w/b/src/x.ts", "/w/lib/x.ts"))
                .containsExactly("a/src/x.ts", "b/src/x.ts", "w/lib/x.ts");
        assertThat(shortened("x.ts", "/x.ts", "//x.ts")).containsExactly("x.ts", "/x.ts", "//x.ts");
        assertThat(shortened("a/x.ts", "a-b/x.ts", "c/a/x.ts")).containsExactly("a/x.ts", "a-b/x.ts", "c/a/x.ts");
    }

    @Test
    void shouldTellAllPathsApartByNoMoreFoldersThanNeeded() {
        var random = new Random(9);
        for (int i = 0; i < 2000; i++) {
            List<String> paths = random.ints(6, 0, 40)
                    .mapToObj(number -> path(number, random))
                    .distinct()
                    .toList();
            List<String> shortened = shortened(paths.toArray(String[]::new));

            int parts = leastParts(paths);
            assertThat(shortened)
                    .as("%s", paths)
                    .isEqualTo(paths.stream().map(path -> end(path, parts)).toList());
        }
    }

    /** All of one name, with characters that come before and after the one between folders. */
    private static String path(int number, Random random) {
        String folder = random.ints(random.nextInt(6), 0, 5)
                .mapToObj(index -> List.of("a", "/", "-", "b", "\0").get(index))
                .reduce("", String::concat);
        return folder + (number % 2 == 0 ? "/a/x" : "/x");
    }

    private static int leastParts(List<String> paths) {
        int parts = 1;
        while (shares(paths, parts)) {
            parts++;
        }
        return parts;
    }

    private static boolean shares(List<String> paths, int parts) {
        return paths.stream().map(path -> end(path, parts)).distinct().count() < paths.size();
    }

    private static String end(String path, int parts) {
        List<String> all = List.of(path.split("/", -1));
        return String.join("/", all.subList(Math.max(0, all.size() - parts), all.size()));
    }

    @Test
    void shouldNotTakeLongerForPathsThatDifferInTheirFirstFolder() {
        String[] paths = IntStream.range(0, 2000)
                .mapToObj(i -> "/" + i + "/x".repeat(1000) + "/a.ts")
                .toArray(String[]::new);

        assertTimeoutPreemptively(MOST, () -> assertThat(shortened(paths)).doesNotHaveDuplicates());
    }

    private static List<String> shortened(String... paths) {
        var shortPaths = new ShortPaths(List.of(paths));
        return Stream.of(paths).map(shortPaths::of).toList();
    }
}
