package io.jenkins.plugins.benchmarkgate.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.util.Map;
import java.util.Objects;

/**
 * Something that somebody accepted, on record for ever.
 *
 * @param number from 1 on, in order
 * @param after number of the build after which it was accepted, before the next was judged
 * @param build the build that it was said of: for a promotion perhaps an earlier one
 * @param machine key of the machine of that build
 * @param key of the benchmark; null where it is not about one
 * @param metric of the benchmark; null where it is not about one
 * @param takenBack number of the promotion that is taken back; null where none is
 * @param who by name
 * @param time in milliseconds since 1970
 * @param reason in the words of whoever did it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Acceptance(
        @JsonProperty(required = true) int number,
        @JsonProperty(required = true) Kind kind,
        @JsonProperty(required = true) int after,
        @JsonProperty(required = true) int build,
        @JsonProperty(required = true) String machine,
        String key,
        String metric,
        Integer takenBack,
        @JsonProperty(required = true) String who,
        @JsonProperty(required = true) long time,
        @JsonProperty(required = true) String reason) {
    /** What was accepted. */
    public enum Kind {
        NEW_LEVEL,
        NOISE,
        MISSING,
        MOVEMENT,
        PROMOTION,
        TAKEN_BACK
    }

    public Acceptance {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(machine, "machine");
        Objects.requireNonNull(who, "who");
        Objects.requireNonNull(reason, "reason");
        if (isOfRow(kind) && (key == null || metric == null) || kind == Kind.TAKEN_BACK && takenBack == null) {
            throw new IllegalArgumentException("acceptance %d says not of what".formatted(number));
        }
    }

    private static boolean isOfRow(Kind kind) {
        return kind == Kind.NEW_LEVEL || kind == Kind.NOISE || kind == Kind.MISSING;
    }

    /** Whether it is about this benchmark, alone or with all others. */
    public boolean isAbout(RowId id) {
        return !isOfRow(kind) || row().equals(id);
    }

    RowId row() {
        return new RowId(key, metric);
    }

    /** The same said of a benchmark under its new name; itself where it is about none that was renamed. */
    Acceptance renamed(Map<String, String> newByOld) {
        String now = key == null ? null : newByOld.get(key);
        return now == null
                ? this
                : new Acceptance(number, kind, after, build, machine, now, metric, takenBack, who, time, reason);
    }

    /**
     * The same in a job that measures nothing but one benchmark, which moves alone: where the movement of the suite was
     * accepted, its own value was.
     *
     * @param last the last build of that job
     * @param machineKey of that build
     */
    Acceptance alone(RowId id, int last, String machineKey) {
        return new Acceptance(
                number,
                kind == Kind.MOVEMENT ? Kind.NEW_LEVEL : kind,
                last,
                build,
                machineKey,
                id.key(),
                id.metric(),
                null,
                who,
                time,
                reason);
    }
}
