package io.jenkins.plugins.benchmarkgate.history;

import io.jenkins.plugins.benchmarkgate.model.Dimension;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.util.List;
import java.util.Optional;

/** Brings the state of a row into its stored form and back. */
final class RowStateForm {
    private RowStateForm() {}

    static StateForm.RowForm write(RowId id, RowState row) {
        LocationColumns columns = LocationColumns.of(row);
        return new StateForm.RowForm(
                id.key(),
                id.metric(),
                row.unit().symbol(),
                row.unit().dimension().name(),
                row.unit().factor(),
                row.direction().id(),
                columns.ids(),
                row.accepted().stream().map(columns::write).toList(),
                new StateForm.CountsForm(
                        row.acceptedCount(),
                        row.restart(),
                        row.levelSince(),
                        row.shown(),
                        row.warned(),
                        row.unconfirmed(),
                        row.redSince()),
                row.anchor().map(columns::write).orElse(null),
                row.level().map(columns::write).orElse(null),
                row.noiseFloor().map(columns::write).orElse(null),
                row.excursion().map(open -> write(columns, open)).orElse(null),
                row.file().map(columns::write).orElse(null),
                row.last().map(columns::write).orElse(null),
                row.lastWasSuspect());
    }

    private static StateForm.ExcursionForm write(LocationColumns columns, Excursion open) {
        return new StateForm.ExcursionForm(
                open.values().stream().map(columns::write).toList(),
                open.length(),
                columns.write(open.limit()),
                open.warningLimit().map(columns::write).orElse(null),
                open.allRefuted(),
                open.anyConfirmed(),
                open.metMovement());
    }

    static RowState read(StateForm.RowForm form) {
        LocationColumns columns = LocationColumns.parse(form.locations());
        StateForm.CountsForm counts = form.counts();
        return new RowState(
                new Unit(form.unit(), Dimension.valueOf(form.dimension()), form.factor()),
                StoredMeasurement.direction(form.direction()),
                AcceptedValues.of(
                        form.accepted().stream().map(columns::readValue).toList()),
                counts.accepted(),
                counts.restart(),
                counts.levelSince(),
                Optional.ofNullable(form.anchor()).map(columns::read),
                value(columns, form.level()),
                Optional.ofNullable(form.noiseFloor()).map(columns::read),
                Optional.ofNullable(form.excursion()).map(open -> read(columns, open)),
                counts.shown(),
                counts.warned(),
                counts.unconfirmed(),
                value(columns, form.file()),
                counts.redSince(),
                value(columns, form.last()),
                form.lastWasSuspect());
    }

    private static Optional<AcceptedValue> value(LocationColumns columns, List<Double> numbers) {
        return Optional.ofNullable(numbers).map(columns::readValue);
    }

    private static Excursion read(LocationColumns columns, StateForm.ExcursionForm open) {
        return new Excursion(
                open.values().stream().map(columns::readValue).toList(),
                open.length(),
                columns.read(open.limit()),
                Optional.ofNullable(open.warningLimit()).map(columns::read),
                open.allRefuted(),
                open.anyConfirmed(),
                open.metMovement());
    }
}
