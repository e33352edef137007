package io.jenkins.plugins.benchmarkgate.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFilesTest {
    @TempDir
    private Path folder;

    @Test
    void shouldSummariseTheRoundsOfEachFork() throws IOException {
        write("benchmark,fork,iteration,value\na,0,0,1\na,0,1,2\na,0,2,6\na,1,0,5\n");

        Series series = only().series().get(0);

        assertThat(series.runs()).hasSize(2);
        assertThat(series.runs().get(0).orElseThrow().locations())
                .isEqualTo(Locations.of(Map.of(
                        Location.BEST_QUARTILE, 1.5, Location.EXTREME, 1.0, Location.MEDIAN, 2.0, Location.MEAN, 3.0)));
    }

    @Test
    void shouldReadAHistoryOfRatesWithGaps() throws IOException {
        write("suite,run,date,commit,benchmark,value,unit,range\n"
                + "s,0,2020,c,\"a, \"\"b\"\"\",100,ops/sec,±1%\ns,1,2020,c,x,200,ops/sec,±1%\n");

        DataSet data = only();

        assertThat(data.isLabelled()).isFalse();
        Series series = data.series().get(0);
        assertThat(series.name()).isEqualTo("s: a, \"b\"");
        assertThat(series.direction()).isEqualTo(Direction.BIGGER);
        assertThat(series.runs().get(0)).isPresent();
        assertThat(series.runs().get(1)).isEmpty();
        assertThat(series.runs()
                        .get(0)
                        .orElseThrow()
                        .slowed(1.25, Direction.BIGGER)
                        .value(Location.VALUE))
                .isEqualTo(80);
    }

    @Test
    void shouldReadRecordingsAsOneSuiteATool() throws IOException {
        write("tool,benchmark,run,best,quartile,median,mean,rounds\n"
                + "jmh,a,0,1,2,3,4,1 3 5\njmh,a,1,,,,4,4\nhyperfine,a,0,1,2,3,4,1 3 5\nhyperfine,a,1,1,2,3,4,1 3\n");

        Group group = DataFiles.read(folder).get(0);

        assertThat(group.sets()).extracting(DataSet::name).containsExactly("hyperfine", "jmh");
        Series jmh = group.sets().get(1).series().get(0);
        assertThat(jmh.name()).isEqualTo("jmh: a");
        assertThat(jmh.runs().get(0).orElseThrow().value(Location.BEST_QUARTILE))
                .isEqualTo(2);
        assertThat(jmh.runs().get(1).orElseThrow().locations()).isEqualTo(Locations.of(Location.MEAN, 4));
        assertThat(group.sets().get(0).hasRounds()).isTrue();
        assertThat(group.sets().get(1).hasRounds()).isFalse();
    }

    @Test
    void shouldSayWhichLineIsBroken() throws IOException {
        write("benchmark,fork,iteration,value\na,0,0\n");

        assertThatThrownBy(this::only)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line 2 has 3 cells, not 4");
        write("x,y\n1,2\n");
        assertThatThrownBy(this::only).isInstanceOf(IOException.class).hasMessageContaining("no known head");
    }

    private DataSet only() throws IOException {
        return DataFiles.read(folder).get(0).sets().get(0);
    }

    private void write(String text) throws IOException {
        try (var output = new GZIPOutputStream(Files.newOutputStream(folder.resolve("data.csv.gz")))) {
            output.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
