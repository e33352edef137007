package io.jenkins.plugins.benchmarkgate.cli.pages;

import io.jenkins.plugins.benchmarkgate.report.TrendBuild;
import java.io.IOException;
import java.io.OutputStream;

/** The last build compared with earlier ones, for pages that no server compares anything for. */
public interface Comparisons {
    Comparisons NONE = new Comparisons() {
        @Override
        public int count() {
            return 0;
        }

        @Override
        public void write(TrendBuild base, TrendBuild last, OutputStream output) {
            throw new IllegalStateException("there are none");
        }
    };

    /** With how many builds before the last one it is compared. */
    int count();

    /** Writes one as JSON and leaves the stream open. */
    void write(TrendBuild base, TrendBuild last, OutputStream output) throws IOException;
}
