package io.jenkins.plugins.benchmarkgate.actions;

import java.io.IOException;
import java.io.OutputStream;
import org.kohsuke.stapler.StaplerResponse2;

/** How JSON is sent: never taken for anything else, never kept for somebody with other permissions. */
final class Json {
    private Json() {}

    static OutputStream stream(StaplerResponse2 response) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "private, no-cache");
        return response.getOutputStream();
    }
}
