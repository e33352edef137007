package io.jenkins.plugins.benchmarkgate.cli.pages;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The scripts and styles that the pages share with Jenkins, taken from the class path. */
final class Assets {
    /** Beside the pages. */
    static final String FOLDER = "ui";

    private static final String SOURCE = "/io/jenkins/plugins/benchmarkgate/ui/";
    private static final List<String> FILES = List.of(
            "page.css",
            "gate.js",
            "gate.css",
            "text.js",
            "state.js",
            "table.js",
            "table.css",
            "list.js",
            "commits.js",
            "build.js",
            "build.css",
            "uplot.js",
            "uplot.css",
            "uplot-LICENSE.txt",
            "marks.js",
            "accepted.js",
            "heat.js",
            "heat.css",
            "view.js",
            "files.js",
            "chart.js",
            "chart.css",
            "series.js",
            "compare.js",
            "trial.js",
            "calibrate.js",
            "trend.js",
            "trend.css");

    private Assets() {}

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
