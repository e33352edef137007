package io.jenkins.plugins.benchmarkgate.gate;

import static io.jenkins.plugins.benchmarkgate.gate.Reports.ms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.jenkins.plugins.benchmarkgate.history.RowEvent;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rows that moved for one cause are told of together. */
class RowEventsTest {
    private final Job job = Job.ofDefaults();

    private GateResult build(double parserA, double parserB, double load) {
        return job.build(ms("parser/a", parserA), ms("parser/b", parserB), ms("db/load", load));
    }

    private void steady(int builds) {
        for (int build = 0; build < builds; build++) {
            build(100, 200, 300);
        }
    }

    @Test
    void shouldTellRowsOfOneBuildAsOneEventAndOthersApart() {
        steady(8);
        build(100, 200, 450);

        GateResult result = build(130, 250, 450);

        assertThat(result.events())
                .extracting(RowEvent::name, RowEvent::first, RowEvent::lastGood, RowEvent::worse)
                .containsExactly(tuple("db/load", 9, 8, true), tuple("parser/*", 10, 9, true));
        assertThat(result.events().get(1).rows())
                .extracting(place -> result.rows().get(place).id().key())
                .containsExactly("parser/a", "parser/b");
        assertThat(result.headline())
                .contains("2 events: db/load +50.0 % since #9, parser/* 2 rows +25.0 % to +30.0 %")
                .doesNotContain("since #10");
    }

    @Test
    void shouldSayNoMoreOfASingleRow() {
        steady(8);

        GateResult result = build(100, 200, 450);

        assertThat(result.events()).hasSize(1);
        assertThat(result.headline()).doesNotContain("event");
    }

    @Test
    void shouldGoOnWithTheSameEventHoweverLongItLasts() {
        steady(8);
        Collections.nCopies(30, 130.0).forEach(slow -> build(slow, 200, 300));

        RowEvent event = build(130, 200, 300).events().get(0);

        assertThat(event.first()).isEqualTo(9);
        assertThat(event.lastGood()).isEqualTo(8);
    }

    @Test
    void shouldNameTheBuildThatMovedAndNotTheOneThatConfirmed() {
        var confirming = new Job(WorkedCasesTest.confirm(2));
        for (int build = 0; build < 8; build++) {
            confirming.build(ms("a", 100));
        }
        confirming.build(ms("a", 130));

        RowEvent event = confirming.build(ms("a", 130)).events().get(0);

        assertThat(event.first()).isEqualTo(9);
    }

    @Test
    void shouldTellNothingOfASuspectThatWasNotRepeated() {
        steady(8);

        GateResult result = job.build(
                List.of(ms("parser/a", 130), ms("parser/b", 200), ms("db/load", 300)),
                List.of(List.of(ms("parser/a", 101))));

        assertThat(result.events()).isEmpty();
    }

    @Test
    void shouldTellOfALastingStepDownwardsAfterWhatGotWorse() {
        steady(10);
        GateResult result = build(100, 200, 150);
        for (int build = 0; build < 10 && result.events().isEmpty(); build++) {
            result = build(100, 200, 150);
        }

        assertThat(result.events())
                .singleElement()
                .satisfies(event -> assertThat(event.worse()).isFalse())
                .satisfies(event -> assertThat(event.first()).isEqualTo(11))
                .satisfies(event -> assertThat(event.lastGood()).isEqualTo(10));
    }

    @Test
    void shouldCountAWholeSuiteThatMovedAsOneEventOfItsOwn() {
        for (int build = 0; build < 5; build++) {
            job.build(suite(100));
        }

        GateResult result = job.build(suite(140));

        assertThat(result.events())
                .singleElement()
                .satisfies(event -> assertThat(event.name()).isEqualTo(Row.WHOLE_SUITE.key()))
                .satisfies(event -> assertThat(event.first()).isEqualTo(6))
                .satisfies(event -> assertThat(event.lastGood()).isEqualTo(5));
    }

    private static Measurement[] suite(double value) {
        return IntStream.range(0, 12)
                .mapToObj(index -> ms("a" + index, value + index))
                .toArray(Measurement[]::new);
    }

    @Test
    void shouldSayThatAllLooksAgree() {
        steady(8);
        List<Measurement> first = List.of(ms("parser/a", 130), ms("parser/b", 200), ms("db/load", 300));

        GateResult both = job.build(first, List.of(List.of(ms("parser/a", 131))));
        GateResult three = job.build(first, List.of(List.of(ms("parser/a", 131)), List.of(ms("parser/a", 132))));

        assertThat(both.rows().get(0).reason()).contains("in both looks; looks 130 ms, then 131 ms; limit");
        assertThat(three.rows().get(0).reason())
                .contains("in all 3 looks, red since #9; looks 130 ms, then 131 ms, then 132 ms; limit");
    }
}
