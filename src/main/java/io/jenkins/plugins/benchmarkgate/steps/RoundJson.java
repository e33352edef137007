package io.jenkins.plugins.benchmarkgate.steps;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/**
 * The form in which the controller keeps a round while the next one is measured. It lives no longer than the build, so it
 * has no version: after an update of the plugin a build may have to be started again.
 */
final class RoundJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .visibility(PropertyAccessor.GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .addMixIn(Locations.class, LocationsForm.class)
            .build();

    private RoundJson() {}

    static void write(CollectedReports round, OutputStream output) throws IOException {
        MAPPER.writeValue(output, round);
    }

    static CollectedReports read(InputStream input) throws IOException {
        return MAPPER.readValue(input, CollectedReports.class);
    }

    private abstract static class LocationsForm {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Locations of(Map<Location, Double> values) {
            return Locations.of(values);
        }

        @JsonValue
        abstract Map<Location, Double> asMap();
    }
}
