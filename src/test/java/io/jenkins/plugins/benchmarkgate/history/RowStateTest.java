package io.jenkins.plugins.benchmarkgate.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One benchmark that was remembered under two names. */
class RowStateTest {
    private static final Unit MS = Unit.of("ms");
    private static final RowState EMPTY = RowState.empty(MS, Direction.SMALLER);

    @Test
    void shouldGoOnWithTheValuesOfBothInOrder() {
        RowState both = learnt(1, 100, 101, 102).continuedBy(learnt(7, 103, 104));

        assertThat(both.accepted()).extracting(AcceptedValue::build).containsExactly(1, 2, 3, 7, 8);
        assertThat(both.acceptedCount()).isEqualTo(5);
        assertThat(both.last().orElseThrow().build()).isEqualTo(8);
        assertThat(both.anchor()).contains(raw(101));
    }

    @Test
    void shouldGoOnInTheUnitOfTheLater() {
        RowState later = RowState.empty(Unit.of("us"), Direction.SMALLER)
                .edit()
                .accept(value(7, 103_000))
                .build();

        RowState both = learnt(1, 100).continuedBy(later);

        assertThat(both.unit()).isEqualTo(Unit.of("us"));
        assertThat(both.accepted().get(0).raw(Location.VALUE)).isCloseTo(100_000, within(1e-6));
    }

    @Test
    void shouldKeepTheSlowerOfTheNoiseThatWasAcceptedOfEither() {
        RowState slow = noisy(1, 140);
        RowState less = noisy(7, 130);

        assertThat(slow.continuedBy(less).noiseFloor()).contains(raw(140));
        assertThat(noisy(1, 130).continuedBy(noisy(7, 140)).noiseFloor()).contains(raw(140));
        assertThat(learnt(1, 100).continuedBy(less).noiseFloor()).contains(raw(130));
        assertThat(slow.continuedBy(learnt(7, 100)).noiseFloor()).contains(raw(140));
    }

    @Test
    void shouldLeaveARunOpenThatTheLaterOneKnowsNothingOf() {
        RowState red = red(1, 150);

        RowState both = red.continuedBy(learnt(7, 100));

        assertThat(both.excursion()).isEqualTo(red.excursion());
        assertThat(both.redSince()).isEqualTo(1);
        assertThat(both.shown()).isEqualTo(1);
    }

    @Test
    void shouldGoOnWithTheRunOfTheLater() {
        RowState red = red(7, 160);

        assertThat(red(1, 150).continuedBy(red).excursion()).isEqualTo(red.excursion());
        assertThat(learnt(1, 100).continuedBy(red).excursion()).isEqualTo(red.excursion());
        assertThat(learnt(1, 100).continuedBy(red).redSince()).isEqualTo(7);
    }

    @Test
    void shouldKeepWhatOnlyOneOfThemKnows() {
        RowState filed =
                learnt(1, 100).edit().newFile(value(1, 90)).levelSince(3).build();
        RowState later = learnt(7, 100);

        assertThat(filed.continuedBy(later).file()).isEqualTo(filed.file());
        assertThat(filed.continuedBy(later).levelSince()).isEqualTo(3);
        RowState refiled = later.edit().newFile(value(7, 95)).build();
        assertThat(filed.continuedBy(refiled).file()).isEqualTo(refiled.file());
        RowState silent = EMPTY.edit().newFile(value(7, 95)).build();
        assertThat(filed.continuedBy(silent).last()).as("nothing newer").isEqualTo(filed.last());
    }

    @Test
    void shouldForgetWhatWasBeforeARestart() {
        RowState anew = learnt(7, 100).edit().newLevel(9, value(9, 130)).build();

        assertThat(learnt(1, 100, 101).continuedBy(anew)).isSameAs(anew);
    }

    @Test
    void shouldGoOnWithNothingThatOneBuildMeasuredBesides() {
        assertThat(learnt(1, 100, 101).canBeContinuedBy(learnt(3, 100))).isTrue();
        assertThat(learnt(1, 100, 101).canBeContinuedBy(learnt(2, 100))).isFalse();
        assertThat(learnt(1, 100).canBeContinuedBy(RowState.empty(MS, Direction.BIGGER)))
                .isFalse();
        assertThat(learnt(1, 100).canBeContinuedBy(RowState.empty(Unit.of("B"), Direction.SMALLER)))
                .isFalse();
    }

    @Test
    void shouldRefuseCountsThatCannotBe() {
        assertThatThrownBy(() -> EMPTY.edit().counts(-1, 0, 0).build()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EMPTY.edit().counts(0, -1, 0).build()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EMPTY.edit().counts(0, 0, -1).build()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EMPTY.edit().redSince(-1).build()).isInstanceOf(IllegalArgumentException.class);
    }

    /** Values of builds one after the other. */
    private static RowState learnt(int first, double... values) {
        RowStateEdit edit = EMPTY.edit();
        for (int i = 0; i < values.length; i++) {
            edit.accept(value(first + i, values[i])).last(value(first + i, values[i]), false);
        }
        return edit.build();
    }

    private static RowState noisy(int build, double value) {
        return red(build, value).edit().noise().build();
    }

    private static RowState red(int build, double value) {
        Excursion open = Excursion.beginning(value(build, value), raw(120), Optional.empty(), Rerun.NONE, false);
        return EMPTY.edit()
                .excursion(Optional.of(open))
                .counts(1, 0, 0)
                .redSince(build)
                .last(value(build, value), true)
                .build();
    }

    private static AcceptedValue value(int build, double value) {
        return new AcceptedValue(build, 0, raw(value));
    }

    private static Locations raw(double value) {
        return Locations.of(Location.VALUE, value);
    }
}
