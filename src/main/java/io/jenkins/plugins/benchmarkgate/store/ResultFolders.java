package io.jenkins.plugins.benchmarkgate.store;

import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.history.CircumstancesJson;
import io.jenkins.plugins.benchmarkgate.history.IndexedBuild;
import io.jenkins.plugins.benchmarkgate.history.ResultJson;
import io.jenkins.plugins.benchmarkgate.history.RowIndex;
import io.jenkins.plugins.benchmarkgate.history.RowIndexWriter;
import io.jenkins.plugins.benchmarkgate.history.StoredBuild;
import io.jenkins.plugins.benchmarkgate.history.StoredSettings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The stored results of one gate in the directories of a job's builds, read without loading a build. Beside each result
 * lies its index, which is made from the result where it is absent, broken, older, or of an earlier version.
 *
 * @param builds the directory that holds a directory for each build, named by its number
 * @param id of the gate
 */
public record ResultFolders(Path builds, String id) {
    private static final KnownHeads HEADS = new KnownHeads();
    private static final int MOST_DIGITS = 9;

    public ResultFolders {
        GateId.require(id);
    }

    /** The numbers of the builds that have a result, in order. */
    public List<Integer> numbers() throws IOException {
        return numbers(any -> true);
    }

    List<Integer> numbers(IntPredicate wanted) throws IOException {
        return Arrays.stream(folders())
                .filter(wanted)
                .filter(number -> ResultStore.hasResult(folderOf(number), id))
                .boxed()
                .toList();
    }

    /** The numbers of all builds that have a directory, in order. */
    private int[] folders() throws IOException {
        String[] names = builds.toFile().list();
        if (names == null) {
            if (Files.isDirectory(builds)) {
                throw new IOException("cannot list " + builds);
            }
            return new int[0];
        }
        return Arrays.stream(names)
                .mapToInt(ResultFolders::numberOf)
                .filter(number -> number > 0)
                .sorted()
                .toArray();
    }

    /** The number that names a folder; 0 where something else does. */
    private static int numberOf(String name) {
        if (name.length() > MOST_DIGITS || name.startsWith("0")) {
            return 0;
        }
        int number = 0;
        for (int place = 0; place < name.length(); place++) {
            char digit = name.charAt(place);
            if (digit < '0' || digit > '9') {
                return 0;
            }
            number = 10 * number + digit - '0';
        }
        return number;
    }

    /** The last builds that have a result, in order; of others no file is looked at. */
    public List<Times> last(int most) throws IOException {
        return lastUpTo(Integer.MAX_VALUE, most);
    }

    /** The same of builds up to one. */
    public List<Times> lastUpTo(int build, int most) throws IOException {
        int[] all = folders();
        var last = new ArrayList<Times>();
        for (int place = all.length - 1; place >= 0 && last.size() < most; place--) {
            if (all[place] <= build) {
                Times times = times(all[place]);
                if (times.result() > 0) {
                    last.add(times);
                }
            }
        }
        Collections.reverse(last);
        return List.copyOf(last);
    }

    /** The numbers of the builds after one that were judged by what they measured, in order. */
    public List<Integer> judgedAfter(int build) throws IOException {
        return numbers(number -> number > build).stream()
                .filter(number -> Files.exists(ResultStore.circumstancesIn(folderOf(number), id)))
                .toList();
    }

    Path folderOf(int build) {
        return builds.resolve(Integer.toString(build));
    }

    private Path resultOf(int build) {
        return ResultStore.resultIn(folderOf(build), id);
    }

    /** Where the index of a build is, or will be. */
    public Path indexOf(int build) {
        return ResultStore.indexIn(folderOf(build), id);
    }

    /**
     * When the files of a build were last written, in milliseconds since 1970; 0 where one is gone.
     *
     * @param build its number
     */
    public record Times(int build, long result, long index) {
        /** Whether the index is there and not older than the result. */
        public boolean isIndexed() {
            return index > 0 && index >= result;
        }
    }

    /** When the files of a build were last written. */
    public Times times(int build) {
        var folder = new File(new File(builds.toFile(), Integer.toString(build)), ResultStore.FOLDER);
        return new Times(
                build,
                new File(folder, ResultStore.resultName(id)).lastModified(),
                new File(folder, ResultStore.indexName(id)).lastModified());
    }

    /** Opens the index of a build and makes it first where that is needed; {@link IOException} if the result is broken. */
    public RowIndex open(int build) throws IOException {
        return open(times(build));
    }

    /** The same where it is known when the files of the build were last written. */
    public RowIndex open(Times times) throws IOException {
        Path index = indexOf(times.build());
        if (times.isIndexed()) {
            try {
                return HEADS.of(this).open(index, times);
            } catch (IOException e) {
                Files.deleteIfExists(index);
            }
        }
        makeIndex(times.build());
        return RowIndex.open(index);
    }

    /** Reads what the gate said of a build, with all rows; {@link IOException} if that is gone or broken. */
    public BuildResult read(int build) throws IOException {
        return new CompressedFile(resultOf(build)).read(ResultJson::read);
    }

    /** All that is stored of a build; empty where it cannot be judged again, {@link IOException} if it is broken. */
    public Optional<StoredBuild> readStored(int build) throws IOException {
        return ResultStore.readBuild(folderOf(build), id);
    }

    /** The settings by which a build was judged; empty where it does not say. */
    public Optional<StoredSettings> readSettings(int build) throws IOException {
        var circumstances = new CompressedFile(ResultStore.circumstancesIn(folderOf(build), id));
        return circumstances.exists()
                ? Optional.ofNullable(
                        circumstances.read(CircumstancesJson::read).settings())
                : Optional.empty();
    }

    /** Makes the index of a build from its result. Its name and start are not stored: the number and the end stand in. */
    private void makeIndex(int build) throws IOException {
        BuildResult result = read(build);
        write(IndexedBuild.of(build, "#" + build, times(build).result(), circumstances(build), result), result);
    }

    /** Makes the index of a build that is still known as people see it. */
    void write(String name, int build, long time, BuildResult result) throws IOException {
        write(IndexedBuild.of(build, name, time, circumstances(build), result), result);
    }

    private void write(IndexedBuild build, BuildResult result) throws IOException {
        WholeFile.write(indexOf(build.number()), output -> RowIndexWriter.write(build, result.rows(), output));
    }

    private CircumstancesJson.Head circumstances(int build) throws IOException {
        var circumstances = new CompressedFile(ResultStore.circumstancesIn(folderOf(build), id));
        return circumstances.exists() ? circumstances.read(CircumstancesJson::head) : CircumstancesJson.Head.UNKNOWN;
    }
}
