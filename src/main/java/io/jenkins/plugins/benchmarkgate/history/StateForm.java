package io.jenkins.plugins.benchmarkgate.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * How a {@link JobState} is written: the JSON of schema 1. Values are rows of numbers, because there are ten of them for
 * each benchmark: build, movement, then one number for each of {@link RowForm#locations}, null where there is none.
 */
record StateForm(
        @JsonProperty(required = true) int schema,
        @JsonProperty(required = true) int lastBuild,
        @JsonProperty(required = true) String baselineFile,
        @JsonProperty(required = true) List<MachineForm> machines,
        @JsonProperty(required = true) List<AbsenceForm> absent) {
    record MachineForm(
            @JsonProperty(required = true) String key,
            @JsonProperty(required = true) String cpu,
            @JsonProperty(required = true) String architecture,
            @JsonProperty(required = true) String logicalCpus,
            @JsonProperty(required = true) String system,
            @JsonProperty(required = true) String runtime,
            @JsonProperty(required = true) int lastBuild,
            @JsonProperty(required = true) MovementForm movement,
            @JsonProperty(required = true) List<RowForm> rows) {}

    record MovementForm(
            @JsonProperty(required = true) List<Double> accepted,
            @JsonProperty(required = true) List<PointForm> recent,
            @JsonProperty(required = true) int suspectSince,
            @JsonProperty(required = true) int below,
            @JsonProperty(required = true) int shown) {}

    record PointForm(
            @JsonProperty(required = true) int build,
            @JsonProperty(required = true) String agent,
            @JsonProperty(required = true) double value) {}

    record AbsenceForm(
            @JsonProperty(required = true) String key,
            @JsonProperty(required = true) String metric,
            @JsonProperty(required = true) int since,
            @JsonProperty(required = true) int builds,
            @JsonProperty(required = true) boolean accepted) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RowForm(
            @JsonProperty(required = true) String key,
            @JsonProperty(required = true) String metric,
            @JsonProperty(required = true) String unit,
            @JsonProperty(required = true) String dimension,
            @JsonProperty(required = true) double factor,
            @JsonProperty(required = true) String direction,
            @JsonProperty(required = true) List<String> locations,
            @JsonProperty(required = true) List<List<Double>> accepted,
            @JsonProperty(required = true) CountsForm counts,
            List<Double> anchor,
            List<Double> level,
            List<Double> noiseFloor,
            ExcursionForm excursion,
            List<Double> file,
            List<Double> last,
            @JsonProperty(required = true) boolean lastWasSuspect) {}

    record CountsForm(
            @JsonProperty(required = true) int accepted,
            @JsonProperty(required = true) int restart,
            @JsonProperty(required = true) int levelSince,
            @JsonProperty(required = true) int shown,
            @JsonProperty(required = true) int warned,
            @JsonProperty(required = true) int unconfirmed,
            @JsonProperty(required = true) int redSince) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ExcursionForm(
            @JsonProperty(required = true) List<List<Double>> values,
            @JsonProperty(required = true) int length,
            @JsonProperty(required = true) List<Double> limit,
            List<Double> warningLimit,
            @JsonProperty(required = true) boolean allRefuted,
            @JsonProperty(required = true) boolean anyConfirmed,
            @JsonProperty(required = true) boolean metMovement) {}
}
