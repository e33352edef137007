package io.jenkins.plugins.benchmarkgate;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.kohsuke.stapler.StaplerResponse2;

/** What was sent as an answer. */
public final class Sent {
    private final StaplerResponse2 response = mock(StaplerResponse2.class);
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    public Sent() {
        try {
            when(response.getOutputStream()).thenAnswer(call -> {
                bytes.reset(); // each answer opens its stream once
                return stream();
            });
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private ServletOutputStream stream() {
        return new ServletOutputStream() {
            @Override
            public void write(int b) {
                bytes.write(b);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {}
        };
    }

    public StaplerResponse2 response() {
        return response;
    }

    public byte[] bytes() {
        return bytes.toByteArray();
    }

    public String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    public JsonNode json() throws IOException {
        return new JsonMapper().readTree(bytes.toByteArray());
    }
}
