package io.jenkins.plugins.benchmarkgate.history;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that was ever accepted of one gate of a job, oldest first. What a state becomes by it is a pure function, so that a
 * lost state comes back by replaying builds and log.
 *
 * @param schema version of this form, {@link #SCHEMA} in what is written
 */
public record AcceptanceLog(
        @JsonProperty(required = true) int schema,
        @JsonProperty(required = true) List<Acceptance> entries) {
    /** The version of the form that this code writes. */
    public static final int SCHEMA = 1;

    public static final AcceptanceLog EMPTY = new AcceptanceLog(SCHEMA, List.of());

    /** Apart, so that a job where nothing was accepted needs no mapper. */
    private static final class Form {
        static final JsonMapper MAPPER = JsonMapper.builder()
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .build();
    }

    public AcceptanceLog {
        entries = List.copyOf(entries);
    }

    /** Writes UTF-8 and leaves the stream open. */
    public void write(OutputStream output) throws IOException {
        Form.MAPPER.writeValue(output, this);
    }

    /**
     * Reads a log.
     *
     * @throws IOException if it is broken, or of a later version of this plugin
     */
    public static AcceptanceLog read(InputStream input) throws IOException {
        AcceptanceLog log = Form.MAPPER.readValue(input, AcceptanceLog.class);
        if (log == null || log.schema() < 1 || log.schema() > SCHEMA) {
            throw new IOException("the log of acceptances has the schema %s, known are 1 to %d"
                    .formatted(log == null ? "of nothing" : log.schema(), SCHEMA));
        }
        return log;
    }

    public AcceptanceLog with(List<Acceptance> more) {
        var longer = new ArrayList<>(entries);
        longer.addAll(more);
        return new AcceptanceLog(SCHEMA, longer);
    }

    /** The same with nothing from before a time, in milliseconds since 1970. */
    public AcceptanceLog since(long time) {
        return new AcceptanceLog(
                schema, entries.stream().filter(entry -> entry.time() >= time).toList());
    }

    public int nextNumber() {
        return entries.stream().mapToInt(Acceptance::number).max().orElse(0) + 1;
    }

    /** The promotion that counts: the last that was not taken back. */
    public Optional<Acceptance> promotion() {
        Set<Integer> back = takenBack();
        return entries.stream()
                .filter(entry -> entry.kind() == Acceptance.Kind.PROMOTION && !back.contains(entry.number()))
                .reduce((earlier, later) -> later);
    }

    private Set<Integer> takenBack() {
        return entries.stream()
                .map(Acceptance::takenBack)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /**
     * What a state becomes by all that was accepted right after its last build. What is not there to be accepted any more is
     * passed over.
     *
     * @param promoted finds what a promotion kept
     * @param wholeSuite names the row of the movement
     * @param newByOld the benchmarks that the last build renamed: it may have been accepted by its old name and then judged anew
     */
    public JobState applied(
            JobState state,
            Function<Acceptance, Optional<StoredBuild>> promoted,
            RowId wholeSuite,
            Map<String, String> newByOld) {
        Set<Integer> back = takenBack();
        JobState next = state;
        for (Acceptance entry : entries) {
            if (entry.after() == state.lastBuild() && !back.contains(entry.number())) {
                JobState before = next;
                next = tried(before, entry, promoted, wholeSuite)
                        .or(() -> tried(before, entry.renamed(newByOld), promoted, wholeSuite))
                        .orElse(before);
            }
        }
        return next;
    }

    private static Optional<JobState> tried(
            JobState state, Acceptance entry, Function<Acceptance, Optional<StoredBuild>> promoted, RowId wholeSuite) {
        try {
            return Optional.of(applied(state, entry, promoted, wholeSuite));
        } catch (NoSuchElementException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether somebody accepted what a build measured of a benchmark as its level from then on, alone or with others. A
     * promotion counts where the build was the newest then.
     *
     * @param movesWithSuite whether accepting the movement of the whole suite concerns it
     */
    public boolean isNewLevel(RowId id, boolean movesWithSuite, int build) {
        Set<Integer> back = takenBack();
        return entries.stream()
                .filter(entry -> entry.build() == build && !back.contains(entry.number()) && entry.isAbout(id))
                .anyMatch(entry -> switch (entry.kind()) {
                    case NEW_LEVEL -> true;
                    case MOVEMENT -> movesWithSuite;
                    case PROMOTION -> entry.after() == build;
                    case NOISE, MISSING, TAKEN_BACK -> false;
                });
    }

    /** Whether somebody said of what a build measured of a benchmark that it is noise. */
    public boolean isNoise(RowId id, int build) {
        return entries.stream()
                .anyMatch(
                        entry -> entry.kind() == Acceptance.Kind.NOISE && entry.build() == build && entry.isAbout(id));
    }

    /**
     * What was accepted of one benchmark between two of its builds, as the log of a job that measures nothing else.
     *
     * @param movesWithSuite whether accepting the movement of the whole suite concerns it
     * @param last its last build
     * @param next its next one
     * @param machineKey of its last build
     */
    public AcceptanceLog ofRowAlone(RowId id, boolean movesWithSuite, int last, int next, String machineKey) {
        Set<Integer> back = takenBack();
        return new AcceptanceLog(
                SCHEMA,
                entries.stream()
                        .filter(entry -> !back.contains(entry.number()) && entry.isAbout(id))
                        .filter(entry -> switch (entry.kind()) {
                            case NEW_LEVEL, NOISE -> entry.build() == last;
                            case MOVEMENT -> movesWithSuite && entry.build() == last;
                            case PROMOTION -> entry.after() >= last && entry.after() < next;
                            case MISSING, TAKEN_BACK -> false;
                        })
                        .map(entry -> entry.alone(id, last, machineKey))
                        .toList());
    }

    /** What a state becomes by one acceptance; {@link NoSuchElementException} where it is not there to be accepted. */
    public static JobState applied(
            JobState state, Acceptance entry, Function<Acceptance, Optional<StoredBuild>> promoted, RowId wholeSuite) {
        return switch (entry.kind()) {
            case NEW_LEVEL -> Acceptances.newLevel(state, entry.machine(), entry.row());
            case NOISE -> Acceptances.noise(state, entry.machine(), entry.row());
            case MISSING -> Acceptances.missing(state, entry.row());
            case MOVEMENT -> Acceptances.movement(state, entry.machine());
            case PROMOTION ->
                Acceptances.promotion(
                        state,
                        entry.machine(),
                        promoted.apply(entry)
                                .orElseThrow(() -> new NoSuchElementException("the promoted results are gone")),
                        wholeSuite);
            case TAKEN_BACK -> state;
        };
    }
}
