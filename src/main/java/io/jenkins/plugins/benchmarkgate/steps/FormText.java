package io.jenkins.plugins.benchmarkgate.steps;

import edu.umd.cs.findbugs.annotations.CheckForNull;

/** What forms send for text. */
final class FormText {
    private FormText() {}

    /** The text without the space around it; null where a form left it empty. */
    @CheckForNull
    static String filled(@CheckForNull String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
