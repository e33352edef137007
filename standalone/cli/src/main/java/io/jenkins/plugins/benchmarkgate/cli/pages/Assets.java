package io.jenkins.plugins.benchmarkgate.cli.pages;

import io.jenkins.plugins.benchmarkgate.report.PageScripts;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The scripts and styles that the pages share with Jenkins, taken from the class path. */
final class Assets {
    /** Beside the pages. */
    static final String FOLDER = "ui";

    private static final String SOURCE = "/io/jenkins/plugins/benchmarkgate/ui/";
    private static final Set<String> FILES = files();

    private Assets() {}

    /** Scripts of the pages that are written here, styles of the same names, and what has no script. */
    private static Set<String> files() {
        var files = new LinkedHashSet<>(List.of("page.css", "uplot-LICENSE.txt"));
        Stream.of(PageScripts.BUILD, PageScripts.TREND)
                .flatMap(page -> page.names().stream())
                .forEach(name -> {
                    files.add(name + ".js");
                    if (Assets.class.getResource(SOURCE + name + ".css") != null) {
                        files.add(name + ".css");
                    }
                });
        return files;
    }

    static void copyTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String file : FILES) {
            try (InputStream input = find(file).openStream()) {
                Files.copy(input, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    static boolean has(String file) {
        return FILES.contains(file);
    }

    private static URL find(String file) throws FileNotFoundException {
        URL found = Assets.class.getResource(SOURCE + file);
        if (found == null) {
            throw new FileNotFoundException("this build of the command line lacks " + SOURCE + file);
        }
        return found;
    }
}
