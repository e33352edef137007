package io.jenkins.plugins.benchmarkgate.history;

import io.jenkins.plugins.benchmarkgate.model.RowId;

/** The words of a row that only it has. */
record RowText(String key, String metric, String group, String reason) {
    static RowText of(ResultRow row) {
        return new RowText(row.key(), row.metric(), row.group(), row.reason());
    }

    static RowText of(RowId id) {
        return new RowText(id.key(), id.metric(), "", "");
    }
}
