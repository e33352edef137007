package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.BuildRange;
import io.jenkins.plugins.benchmarkgate.history.RowEvent;
import io.jenkins.plugins.benchmarkgate.model.Printable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Groups rows by what moved them: those that moved in the same build in the same direction are one event. */
final class RowEvents {
    private static final int TOLD = 3;

    /** Worse before better, of these the largest change first. */
    private static final Comparator<RowEvent> WORST_FIRST = Comparator.comparing((RowEvent event) -> !event.worse())
            .thenComparing(event -> event.most() == null ? Double.NEGATIVE_INFINITY : -event.most())
            .thenComparing(event -> -event.first());

    private record Moved(boolean worse, int first) {}

    private RowEvents() {}

    /**
     * The events of a build, the worst first.
     *
     * @param rows of the build in their order; a row that is red, is about to be, or completes a lasting step has a part
     */
    static List<RowEvent> of(List<Row> rows) {
        Map<Moved, List<Integer>> places = new LinkedHashMap<>();
        for (int place = 0; place < rows.size(); place++) {
            Optional<Moved> moved = moved(rows.get(place));
            if (moved.isPresent()) {
                places.computeIfAbsent(moved.get(), any -> new ArrayList<>()).add(place);
            }
        }
        return places.entrySet().stream()
                .map(event -> event(event.getKey(), event.getValue(), rows))
                .sorted(WORST_FIRST)
                .toList();
    }

    private static Optional<Moved> moved(Row row) {
        boolean isShown =
                switch (row.status()) {
                    case REGRESSED, WARNED, UNCONFIRMED -> true;
                    default -> false;
                };
        if (isShown && row.evidence().moved().isPresent()) {
            return Optional.of(new Moved(true, row.evidence().moved().get().first()));
        }
        return row.evidence()
                .levelChange()
                .filter(change -> change.change() < 0)
                .map(change -> new Moved(false, change.first()));
    }

    private static RowEvent event(Moved moved, List<Integer> places, List<Row> all) {
        List<Row> rows = places.stream().map(all::get).toList();
        double[] changes = rows.stream()
                .flatMap(row -> change(row, moved.worse).stream().boxed())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        int lastGood =
                rows.stream().mapToInt(row -> lastGood(row, moved.worse)).min().orElse(0);
        return new RowEvent(
                SharedName.of(rows.stream().map(row -> row.id().key()).toList()),
                moved.worse,
                moved.first,
                lastGood,
                changes.length == 0 ? null : (Double) changes[0],
                changes.length == 0 ? null : (Double) changes[changes.length - 1],
                places);
    }

    private static OptionalDouble change(Row row, boolean worse) {
        return worse
                ? row.change()
                : OptionalDouble.of(row.evidence().levelChange().orElseThrow().change());
    }

    private static int lastGood(Row row, boolean worse) {
        return worse
                ? row.evidence().moved().map(BuildRange::lastGood).orElse(0)
                : row.evidence().levelChange().orElseThrow().lastBefore();
    }

    /**
     * The events of the red rows in a few words, {@code 2 events: parser/* 14 rows +22.1 % to +31.0 % since #118, db::load
     * +40.0 %}; empty where a single row is red, of which all is said already.
     *
     * @param build the number of this build, which needs no mention
     */
    static Optional<String> text(List<Row> rows, int build) {
        List<Row> red = rows.stream()
                .filter(row -> row.status() == Status.REGRESSED && !row.isWholeSuite())
                .toList();
        List<RowEvent> events = of(red);
        if (red.size() < 2 || events.isEmpty()) {
            return Optional.empty();
        }
        String told = Stream.concat(
                        events.stream().limit(TOLD).map(event -> text(event, build)),
                        events.size() > TOLD
                                ? Stream.of("%d more".formatted(events.size() - TOLD))
                                : Stream.<String>empty())
                .collect(Collectors.joining(", "));
        return Optional.of("%d %s: %s".formatted(events.size(), events.size() == 1 ? "event" : "events", told));
    }

    private static String text(RowEvent event, int build) {
        int rows = event.rows().size();
        return Printable.of(event.name())
                + (rows == 1 ? "" : " %d rows".formatted(rows))
                + changes(event)
                + (event.first() < build ? " since #" + event.first() : "");
    }

    private static String changes(RowEvent event) {
        if (event.most() == null) {
            return "";
        }
        String least = Percent.signed(event.least());
        String most = Percent.signed(event.most());
        return least.equals(most) ? " " + most : " %s to %s".formatted(least, most);
    }
}
