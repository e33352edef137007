package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.ResultRow;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the gate says of one benchmark.
 *
 * @param current what this build measured; empty for {@link Status#MISSING}
 * @param baseline what it is compared with, in the unit of {@code current}; of a drifted row its anchor
 * @param shown the location whose values and change are shown
 * @param change how much worse, as a ratio (0.25 is 25 % worse); empty where nothing was compared
 * @param threshold in percent
 * @param limit the value above which (for rates: below which) the row regresses
 * @param evidence what it was judged by besides its baseline
 * @param why the rule that decided
 */
public record Row(
        RowId id,
        Status status,
        Optional<Measurement> current,
        Optional<Measurement> baseline,
        Optional<Location> shown,
        OptionalDouble change,
        double threshold,
        OptionalDouble limit,
        Evidence evidence,
        Reason why) {
    /** The row of the whole suite. */
    public static final RowId WHOLE_SUITE = new RowId("whole suite", "movement");

    /** The most urgent first; of these the largest change first. */
    public static final Comparator<Row> WORST_FIRST = Row::compareUrgency;

    public Row {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(why, "why");
        if (current.isEmpty() && baseline.isEmpty()) {
            throw new IllegalArgumentException("a row needs a measurement: " + id);
        }
    }

    private static int compareUrgency(Row one, Row other) {
        int byStatus = one.status.compareTo(other.status);
        if (byStatus != 0) {
            return byStatus;
        }
        int byChange = Double.compare(-one.change.orElse(0), -other.change.orElse(0));
        return byChange != 0 ? byChange : one.id.compareTo(other.id);
    }

    /** The rule that decided, in one sentence. */
    public String reason() {
        return why.text();
    }

    /** Whether it is the movement of the whole suite and no benchmark. */
    public boolean isWholeSuite() {
        return isWholeSuite(id);
    }

    /** The metric first, which all rows share: their names lie all over the memory. */
    private static boolean isWholeSuite(RowId id) {
        return id.metric().equals(WHOLE_SUITE.metric()) && id.equals(WHOLE_SUITE);
    }

    /** The same of a stored row. */
    public static boolean isWholeSuite(ResultRow row) {
        return isWholeSuite(row.id());
    }

    /** Whether only changes far above its threshold can be seen. */
    public boolean isUnmeasurable() {
        return evidence.isUnmeasurable(threshold);
    }

    /** The measurement that gives the row its name, unit and direction. */
    public Measurement described() {
        return current.or(() -> baseline).orElseThrow();
    }

    public OptionalDouble baselineValue() {
        return valueOf(baseline);
    }

    public OptionalDouble currentValue() {
        return valueOf(current);
    }

    private OptionalDouble valueOf(Optional<Measurement> measurement) {
        return measurement.isEmpty() ? OptionalDouble.empty() : shownOf(measurement.get());
    }

    private OptionalDouble shownOf(Measurement measurement) {
        return shown.isPresent()
                ? measurement.locations().get(shown.get())
                : measurement.locations().preferred();
    }
}
