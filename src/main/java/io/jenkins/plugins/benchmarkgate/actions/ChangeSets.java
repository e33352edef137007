package io.jenkins.plugins.benchmarkgate.actions;

import hudson.model.Run;
import hudson.model.User;
import hudson.scm.ChangeLogSet;
import hudson.scm.RepositoryBrowser;
import io.jenkins.plugins.benchmarkgate.history.Commit;
import io.jenkins.plugins.benchmarkgate.model.Printable;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.scm.RunWithSCM;

/** The commits that came with a build, the oldest of each checkout first. */
final class ChangeSets {
    private static final Logger LOGGER = Logger.getLogger(ChangeSets.class.getName());

    private ChangeSets() {}

    static List<Commit> of(Run<?, ?> run) {
        var commits = new ArrayList<Commit>();
        if (run instanceof RunWithSCM<?, ?> withChanges) {
            for (ChangeLogSet<? extends ChangeLogSet.Entry> changes : withChanges.getChangeSets()) {
                for (ChangeLogSet.Entry entry : oldestFirst(changes)) {
                    commits.add(commit(entry, changes.getBrowser()));
                }
            }
        }
        return commits;
    }

    /** Some source controls list the newest first, some the oldest; nothing but the times of their commits says which. */
    private static List<ChangeLogSet.Entry> oldestFirst(ChangeLogSet<? extends ChangeLogSet.Entry> changes) {
        var entries = new ArrayList<ChangeLogSet.Entry>();
        for (ChangeLogSet.Entry entry : changes) {
            entries.add(entry);
        }
        if (!entries.isEmpty()) {
            long last = entries.get(entries.size() - 1).getTimestamp();
            if (last >= 0 && entries.get(0).getTimestamp() > last) {
                Collections.reverse(entries);
            }
        }
        return entries;
    }

    private static Commit commit(ChangeLogSet.Entry entry, RepositoryBrowser<?> browser) {
        User author = entry.getAuthor();
        return new Commit(
                line(entry.getCommitId()),
                author == null ? "" : line(author.getFullName()),
                line(entry.getMsg()),
                browser == null ? null : url(browser, entry));
    }

    /** The first line, safe to print. */
    static String line(String text) {
        return text == null ? "" : Printable.of(text.strip().lines().findFirst().orElse(""));
    }

    /** The browser of a change set takes its entries, which no type says. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static String url(RepositoryBrowser browser, ChangeLogSet.Entry entry) {
        try {
            URL url = browser.getChangeSetLink(entry);
            return url != null && isOfTheWeb(url) ? url.toString() : null;
        } catch (IOException e) {
            LOGGER.log(Level.FINE, e, () -> "No page in the repository browser for " + entry.getCommitId());
            return null;
        }
    }

    /** A browser's address is configured by whoever configures the job, and may be a script. */
    private static boolean isOfTheWeb(URL url) {
        return url.getProtocol().equals("https") || url.getProtocol().equals("http");
    }
}
