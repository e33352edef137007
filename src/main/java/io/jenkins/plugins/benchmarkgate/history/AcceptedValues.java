package io.jenkins.plugins.benchmarkgate.history;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.stats.LevelShift;
import io.jenkins.plugins.benchmarkgate.stats.Quantiles;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;

/**
 * Accepted values of a row, the oldest first. Immutable.
 *
 * <p>They are kept number by number, the numbers of a location side by side, and made into objects when one is asked for: a
 * large job remembers a hundred thousand, each build walks over all of them, and what waits for memory is the walk.
 */
public final class AcceptedValues extends AbstractList<AcceptedValue> implements RandomAccess {
    private static final Location[] ALL = Location.values();

    public static final AcceptedValues NONE = copyOf(List.of());

    private final int from;
    private final int size;
    private final int[] builds;

    /** Null where the suite moved in none of the builds. */
    private final double[] movements;

    /** A bit for each location that any value has. */
    private final int used;

    /** The bits of each value; null where all have the same locations. */
    private final int[] known;

    /** As many as there are builds for each used location. */
    private final double[] numbers;

    private AcceptedValues(
            int from, int size, int[] builds, double[] movements, int used, int[] known, double[] numbers) {
        this.from = from;
        this.size = size;
        this.builds = builds;
        this.movements = movements;
        this.used = used;
        this.known = known;
        this.numbers = numbers;
    }

    public static AcceptedValues of(List<AcceptedValue> values) {
        return values instanceof AcceptedValues same ? same : copyOf(values);
    }

    private static AcceptedValues copyOf(List<AcceptedValue> values) {
        int size = values.size();
        var builds = new int[size];
        var movements = new double[size];
        var known = new int[size];
        int used = 0;
        for (int i = 0; i < size; i++) {
            builds[i] = values.get(i).build();
            movements[i] = values.get(i).movement();
            known[i] = bits(values.get(i).raw());
            used |= known[i];
        }
        var numbers = new double[Integer.bitCount(used) * size];
        for (int i = 0; i < size; i++) {
            put(numbers, size, i, used, values.get(i).raw());
        }
        return new AcceptedValues(
                0,
                size,
                builds,
                Arrays.stream(movements).allMatch(AcceptedValues::isNone) ? null : movements,
                used,
                isEverywhere(known, used) ? null : known,
                numbers);
    }

    private static int bits(Locations values) {
        int bits = 0;
        for (Location location : ALL) {
            bits |= values.has(location) ? bit(location) : 0;
        }
        return bits;
    }

    private static int bit(Location location) {
        return 1 << location.ordinal();
    }

    /** Not so of −0, which would be stored as 0. */
    private static boolean isNone(double movement) {
        return Double.doubleToLongBits(movement) == 0;
    }

    private static boolean isEverywhere(int[] known, int used) {
        return Arrays.stream(known).allMatch(bits -> bits == used);
    }

    /** Puts the numbers of a value into the columns of the used locations. */
    private static void put(double[] numbers, int rows, int row, int used, Locations values) {
        int column = 0;
        for (Location location : ALL) {
            if ((used & bit(location)) != 0) {
                numbers[column++ * rows + row] = values.has(location) ? values.at(location) : 0;
            }
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public AcceptedValue get(int index) {
        Objects.checkIndex(index, size);
        var raw = new Locations.Builder();
        for (Location location : ALL) {
            if (has(index, location)) {
                raw.put(location, numbers[start(location) + index]);
            }
        }
        return new AcceptedValue(build(index), movement(index), raw.build());
    }

    int build(int index) {
        return builds[from + index];
    }

    private double movement(int index) {
        return movements == null ? 0 : movements[from + index];
    }

    private boolean has(int index, Location location) {
        return ((known == null ? used : known[from + index]) & bit(location)) != 0;
    }

    /** Where the numbers of a used location begin. */
    private int start(Location location) {
        return Integer.bitCount(used & bit(location) - 1) * builds.length + from;
    }

    /** Whether the whole suite moved in one of the builds. */
    public boolean haveMovement() {
        if (movements != null) {
            for (int i = from; i < from + size; i++) {
                if (movements[i] != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether each of them has these locations. */
    public boolean allHave(List<Location> locations) {
        return count(locations) == size;
    }

    /** How many of them have these locations. */
    public int count(List<Location> locations) {
        int wanted = 0;
        for (int i = 0; i < locations.size(); i++) { // no iterator: each row of a build comes here
            wanted |= bit(locations.get(i));
        }
        if (known == null) {
            return (used & wanted) == wanted ? size : 0;
        }
        int count = 0;
        for (int i = from; i < from + size; i++) {
            count += (known[i] & wanted) == wanted ? 1 : 0;
        }
        return count;
    }

    /** Those that have all of these locations. */
    public AcceptedValues having(List<Location> locations) {
        return allHave(locations)
                ? this
                : copyOf(stream().filter(value -> value.raw().hasAll(locations)).toList());
    }

    /** The numbers of a location that each of them has, as measured. */
    public double[] raw(Location location) {
        int start = start(location);
        return Arrays.copyOfRange(numbers, start, start + size);
    }

    /** The same without the movements of the whole suite. */
    public double[] net(Location location, Direction direction) {
        double[] net = raw(location);
        for (int i = 0; movements != null && i < size; i++) {
            net[i] = AcceptedValue.net(net[i], movement(i), direction);
        }
        return net;
    }

    /** The step that the last of them completes in a location that each of them has, as measured; empty where there is none. */
    public Optional<LevelShift> rawShift(Location location) {
        int start = start(location);
        return LevelShift.atEndOf(numbers, start, start + size);
    }

    /** The same without the movements of the whole suite. */
    public Optional<LevelShift> netShift(Location location, Direction direction) {
        return movements == null ? rawShift(location) : LevelShift.atEndOf(net(location, direction));
    }

    /** The median of each location over the values, as measured, that have it. */
    public Locations medians() {
        var medians = new Locations.Builder();
        for (Location location : ALL) {
            if ((used & bit(location)) != 0 && size > 0) {
                int start = start(location);
                if (known == null) {
                    medians.put(location, Quantiles.median(numbers, start, start + size));
                } else {
                    double[] those = having(List.of(location)).raw(location);
                    if (those.length > 0) {
                        medians.put(location, Quantiles.median(those, 0, those.length));
                    }
                }
            }
        }
        return medians.build();
    }

    /** The last so many of them, or all. */
    public AcceptedValues newest(int count) {
        return count >= size ? this : part(size - count, count);
    }

    /** The first so many of them, or all. */
    AcceptedValues oldest(int count) {
        return count >= size ? this : part(0, count);
    }

    /** Those of a build and of later ones. */
    public AcceptedValues since(int build) {
        int earlier = 0;
        while (earlier < size && build(earlier) < build) {
            earlier++;
        }
        return newest(size - earlier);
    }

    private AcceptedValues part(int first, int count) {
        return new AcceptedValues(from + first, count, builds, movements, used, known, numbers);
    }

    /** These and a further one, which finds its place by its build; the newest of them, at most so many. */
    AcceptedValues and(AcceptedValue value, int most) {
        boolean isNewest = size == 0 || build(size - 1) <= value.build();
        if (isNewest && size > 0 && known == null && used == bits(value.raw())) {
            return andAlike(value, Math.max(0, size + 1 - most));
        }
        var all = new ArrayList<AcceptedValue>(this);
        all.add(value);
        if (!isNewest) {
            all.sort(Comparator.comparingInt(AcceptedValue::build));
        }
        return copyOf(all).newest(most);
    }

    /** A newer value of the same locations, without the oldest of those that are here. */
    private AcceptedValues andAlike(AcceptedValue value, int without) {
        int kept = size - without;
        int longer = kept + 1;
        var nextBuilds = new int[longer];
        System.arraycopy(builds, from + without, nextBuilds, 0, kept);
        nextBuilds[kept] = value.build();
        double[] nextMovements = null;
        if (movements != null || !isNone(value.movement())) {
            nextMovements = new double[longer];
            for (int i = 0; i < kept; i++) {
                nextMovements[i] = movement(without + i);
            }
            nextMovements[kept] = value.movement();
        }
        var nextNumbers = new double[Integer.bitCount(used) * longer];
        int column = 0;
        for (Location location : ALL) {
            if ((used & bit(location)) != 0) {
                System.arraycopy(numbers, start(location) + without, nextNumbers, column * longer, kept);
                nextNumbers[column * longer + kept] = value.raw(location);
                column++;
            }
        }
        return new AcceptedValues(0, longer, nextBuilds, nextMovements, used, null, nextNumbers);
    }
}
