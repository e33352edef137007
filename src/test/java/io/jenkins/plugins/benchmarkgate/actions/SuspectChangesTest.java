package io.jenkins.plugins.benchmarkgate.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import hudson.model.AbstractBuild;
import hudson.model.Cause;
import hudson.model.Job;
import hudson.model.Run;
import hudson.model.User;
import hudson.scm.ChangeLogSet;
import hudson.scm.RepositoryBrowser;
import io.jenkins.plugins.benchmarkgate.history.ChangeRange;
import io.jenkins.plugins.benchmarkgate.history.Commit;
import io.jenkins.plugins.benchmarkgate.history.RowEvent;
import io.jenkins.plugins.benchmarkgate.report.UpstreamBuild;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commits between the last good build and the first bad one, by what Jenkins knows of its builds. */
class SuspectChangesTest {
    private final Job<?, ?> job = mock(Job.class);
    private final Map<Integer, AbstractBuild<?, ?>> builds = new HashMap<>();

    @BeforeEach
    void setUp() {
        when(job.getBuildByNumber(anyInt())).thenAnswer(call -> builds.get(call.<Integer>getArgument(0)));
    }

    @Test
    void shouldListTheCommitsAfterTheLastGoodBuildUpToTheFirstBadOne() {
        judged(build(3, "before"));
        judged(build(4, "one"));
        judged(build(5, "two", "three"));
        judged(build(6, "after"));

        ChangeRange range = only(build(7, "own"), event(3, 5));

        assertThat(range.commits()).extracting(Commit::message).containsExactly("one", "two", "three");
        assertThat(range.unjudged()).isEmpty();
    }

    @Test
    void shouldIncludeThisBuildItself() {
        judged(build(3, "before"));

        ChangeRange range = only(build(4, "own"), event(3, 4));

        assertThat(range.commits()).extracting(Commit::message).containsExactly("own");
        assertThat(range.unjudged()).isEmpty();
    }

    @Test
    void shouldIncludeAndNameBuildsWithoutAResultAndCountThoseThatAreGone() {
        judged(build(3));
        build(4, "of a build that failed before its gate");

        ChangeRange range = only(build(7, "own"), event(3, 7));

        assertThat(range.commits())
                .extracting(Commit::message)
                .containsExactly("of a build that failed before its gate", "own");
        assertThat(range.unjudged()).containsExactly(4);
        assertThat(range.gone()).isEqualTo(2);
    }

    @Test
    void shouldTakeTheFirstBadBuildAloneWhereNoneWasGood() {
        build(1, "long ago");

        assertThat(only(build(2, "own"), event(0, 2)).commits())
                .extracting(Commit::message)
                .containsExactly("own");
    }

    @Test
    void shouldTakeAllCommitsOfAChangeRequestWhereNoBuildOfItWasGood() {
        build(1, "first of the request");

        List<ChangeRange> ranges =
                new SuspectChanges(build(2, "second"), "benchmark-gate", true).of(List.of(event(0, 2)));

        assertThat(ranges.get(0).commits())
                .extracting(Commit::message)
                .containsExactly("first of the request", "second");
    }

    @Test
    void shouldSayThatTheFirstBuildListsNoCommits() {
        judged(build(1));

        assertThat(only(build(2, "own"), event(0, 1)).unlisted()).isTrue();
        assertThat(only(build(2, "own"), event(1, 2)).unlisted()).isFalse();
    }

    @Test
    void shouldNotSaySoWhereItDoes() {
        build(1, "first");

        assertThat(only(build(2, "own"), event(0, 1)).unlisted()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1000, 2000, 'one, two'", "2000, 1000, 'two, one'", "-1, -1, 'one, two'", "1000, -1, 'one, two'"})
    void shouldListTheOldestFirstWhateverTheSourceControlDoes(long first, long second, String expected) {
        AbstractBuild<?, ?> build = build(2, "one", "two");
        Iterator<? extends ChangeLogSet.Entry> entries =
                build.getChangeSets().get(0).iterator();
        when(entries.next().getTimestamp()).thenReturn(first);
        when(entries.next().getTimestamp()).thenReturn(second);

        assertThat(only(build, event(1, 2)).commits())
                .extracting(Commit::message)
                .containsExactly(expected.split(", "));
    }

    @Test
    void shouldSearchOnceForEventsOfTheSameBuilds() {
        AbstractBuild<?, ?> build = build(7, "own");

        assertThat(new SuspectChanges(build, "benchmark-gate", false).of(List.of(event(6, 7), event(6, 7))))
                .hasSize(1);
    }

    @Test
    void shouldLookAtNoMoreThanItsLimits() {
        for (int number = 1; number <= 500; number++) {
            judged(build(number, "commit of " + number));
        }

        ChangeRange range = only(builds.get(500), event(1, 500));

        assertThat(range.commits())
                .hasSize(50)
                .last()
                .extracting(Commit::message)
                .isEqualTo("commit of 500");
        assertThat(range.more()).isEqualTo(50);
        assertThat(range.unread()).isEqualTo(399);
    }

    @Test
    void shouldKeepTextsOnOneLineAndShort() {
        ChangeRange range = only(build(2, "title\u001b[31m\n\nbody", "x".repeat(5_000)), event(1, 2));

        assertThat(range.commits().get(0).message()).isEqualTo("title\\u001b[31m");
        assertThat(range.commits().get(1).message()).hasSizeLessThan(310);
    }

    @Test
    void shouldLinkToTheRepositoryBrowser() throws IOException {
        AbstractBuild<?, ?> build = build(2, "own");
        browse(build, URI.create("https://git.example/abc").toURL());

        assertThat(only(build, event(1, 2)).commits())
                .extracting(Commit::url)
                .containsExactly("https://git.example/abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://example/x"})
    void shouldLinkToNothingButTheWeb(String address) throws IOException {
        AbstractBuild<?, ?> build = build(2, "own");
        browse(build, URI.create(address).toURL());

        assertThat(only(build, event(1, 2)).commits()).extracting(Commit::url).containsOnlyNulls();
    }

    @Test
    void shouldGoOnWhereTheBrowserFails() throws IOException {
        AbstractBuild<?, ?> build = build(2, "own");
        RepositoryBrowser<?> browser = browse(build, null);
        when(browser.getChangeSetLink(any())).thenThrow(new IOException("no such repository"));

        assertThat(only(build, event(1, 2)).commits()).hasSize(1);
    }

    @Test
    void shouldFindWhatOtherJobsCausedForWhoMayReadThem() {
        AbstractBuild<?, ?> library = commits(12, "of the library");
        Job<?, ?> readable = mock(Job.class);
        doReturn(library).when(readable).getBuildByNumber(12);
        when(library.getUrl()).thenReturn("job/library/12/");
        AbstractBuild<?, ?> build = build(2, "own");
        List<Cause> causes = List.of(upstream("library", 12), upstream("secret", 3));
        when(build.getCauses()).thenReturn(causes);
        var changes = UpstreamChanges.readable(
                name -> name.equals("library") ? Optional.of(readable) : Optional.<Job<?, ?>>empty());

        List<UpstreamBuild> found = changes.of(build, List.of(only(build, event(1, 2))));

        assertThat(found).singleElement().satisfies(upstream -> {
            assertThat(upstream.caused()).isEqualTo(2);
            assertThat(upstream.name()).isEqualTo("library #12");
            assertThat(upstream.url()).isEqualTo("job/library/12/");
            assertThat(upstream.commits()).extracting(Commit::message).containsExactly("of the library");
        });
    }

    @Test
    void shouldSayWhyABuildWasStartedToWhoMayReadWhatStartedIt() {
        AbstractBuild<?, ?> build = build(2, "own");
        List<Cause> causes = List.of(
                cause("Started by timer"),
                cause("Started by user <b>\u202e\nand more"),
                described(upstream("library", 12), "Started by upstream project \"library\" build number 12"),
                described(upstream("secret", 3), "Started by upstream project \"secret\" build number 3"),
                cause("Started by timer"),
                cause(null));
        when(build.getCauses()).thenReturn(causes);

        assertThat(BuildCauses.of(
                        build,
                        UpstreamChanges.readable(
                                name -> name.equals("library") ? Optional.of(mock(Job.class)) : Optional.empty())))
                .containsExactly(
                        "Started by timer",
                        "Started by user <b>\\u202e",
                        "Started by upstream project \"library\" build number 12");
    }

    private static Cause cause(String description) {
        return described(mock(Cause.class), description);
    }

    private static Cause described(Cause cause, String description) {
        when(cause.getShortDescription()).thenReturn(description);
        return cause;
    }

    private static Cause.UpstreamCause upstream(String project, int number) {
        Cause.UpstreamCause cause = mock(Cause.UpstreamCause.class);
        when(cause.getUpstreamProject()).thenReturn(project);
        when(cause.getUpstreamBuild()).thenReturn(number);
        when(cause.getUpstreamCauses()).thenReturn(List.of());
        return cause;
    }

    private static RowEvent event(int lastGood, int first) {
        return new RowEvent("a", true, first, lastGood, 0.3, 0.3, List.of(0));
    }

    private static ChangeRange only(AbstractBuild<?, ?> build, RowEvent event) {
        List<ChangeRange> ranges = new SuspectChanges(build, "benchmark-gate", false).of(List.of(event));
        assertThat(ranges).hasSize(1);
        return ranges.get(0);
    }

    private AbstractBuild<?, ?> build(int number, String... messages) {
        AbstractBuild<?, ?> build = commits(number, messages);
        doReturn(job).when(build).getParent();
        builds.put(number, build);
        return build;
    }

    private static AbstractBuild<?, ?> commits(int number, String... messages) {
        AbstractBuild<?, ?> build = mock(AbstractBuild.class);
        when(build.getNumber()).thenReturn(number);
        when(build.getActions(BenchmarkGateAction.class)).thenReturn(List.of());
        List<ChangeLogSet.Entry> entries = new ArrayList<>();
        for (String message : messages) {
            ChangeLogSet.Entry entry = mock(ChangeLogSet.Entry.class);
            User author = mock(User.class);
            when(author.getFullName()).thenReturn("Jane Doe");
            when(entry.getAuthor()).thenReturn(author);
            when(entry.getMsg()).thenReturn(message);
            when(entry.getCommitId()).thenReturn("id of " + message.hashCode());
            entries.add(entry);
        }
        ChangeLogSet<ChangeLogSet.Entry> set = mock(ChangeLogSet.class);
        when(set.iterator()).thenAnswer(call -> entries.iterator());
        doReturn(List.of(set)).when(build).getChangeSets();
        return build;
    }

    private static RepositoryBrowser<?> browse(AbstractBuild<?, ?> build, URL url) throws IOException {
        RepositoryBrowser<ChangeLogSet.Entry> browser = mock(RepositoryBrowser.class);
        when(browser.getChangeSetLink(any())).thenReturn(url);
        ChangeLogSet<?> changes = build.getChangeSets().get(0);
        doReturn(browser).when(changes).getBrowser();
        return browser;
    }

    private static void judged(Run<?, ?> build) {
        BenchmarkGateAction action = mock(BenchmarkGateAction.class);
        when(action.getId()).thenReturn("benchmark-gate");
        when(build.getActions(BenchmarkGateAction.class)).thenReturn(List.of(action));
    }
}
