package io.jenkins.plugins.benchmarkgate.cli.pages;

import io.jenkins.plugins.benchmarkgate.report.Markup;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes one page that runs no script but those beside it, whatever its data say. */
final class HtmlPage implements AutoCloseable {
    /** {@code file:} for browsers in which a page opened from a disk has no "self". */
    private static final String POLICY = "default-src 'none'; script-src 'self' file:; style-src 'self' file:;"
            + " base-uri 'none'; form-action 'none'";

    private final OutputStream output;
    private final List<String> scripts = new ArrayList<>();

    HtmlPage(OutputStream output) {
        this.output = output;
    }

    /**
     * Opens the page.
     *
     * @param names of its scripts, in order, and of their styles
     */
    void head(String title, List<String> names) throws IOException {
        scripts.addAll(names);
        print("""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="%s">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                """.formatted(POLICY, Markup.escape(title)));
        style("page");
        for (String script : scripts) {
            if (Assets.has(script + ".css")) {
                style(script);
            }
        }
        print("</head>\n<body>\n<header class=\"page-head\">\n<h1>%s</h1>\n".formatted(Markup.escape(title)));
    }

    /** Adds a link beside the title. */
    void link(String address, String text) throws IOException {
        print("<a href=\"%s\">%s</a>\n".formatted(Markup.escape(address), Markup.escape(text)));
    }

    /** The element that the scripts fill. */
    void root(String className, String attributes) throws IOException {
        print("""
                </header>
                <main class="%s" %s>
                <noscript>These results are drawn by a script, which this browser does not run.</noscript>
                </main>
                """.formatted(className, attributes));
    }

    void data(String id, PackedData data) throws IOException {
        print("<script type=\"application/octet-stream\" id=\"%s\">".formatted(id));
        data.packInto(output);
        print("</script>\n");
    }

    @Override
    public void close() throws IOException {
        try (output) {
            for (String script : scripts) {
                print("<script src=\"%s/%s.js\"></script>\n".formatted(Assets.FOLDER, script));
            }
            print("</body>\n</html>\n");
        }
    }

    private void style(String name) throws IOException {
        print("<link rel=\"stylesheet\" href=\"%s/%s.css\">\n".formatted(Assets.FOLDER, name));
    }

    private void print(String text) throws IOException {
        output.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
