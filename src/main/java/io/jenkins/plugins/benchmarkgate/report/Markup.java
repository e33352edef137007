package io.jenkins.plugins.benchmarkgate.report;

/** Texts in HTML and XML. */
public final class Markup {
    private Markup() {}

    /** The text as content of an element or between quotes of an attribute. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
