package io.jenkins.plugins.benchmarkgate.actions;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;

/** How JSON is sent: never taken for anything else, never kept for somebody with other permissions. */
final class Json {
    /** The word, and not one that is refused by a weight of 0. */
    private static final Pattern GZIP = Pattern.compile("(^|[,\\s])gzip\\s*(,|$|;(?!\\s*q=0(\\.0*)?\\s*(,|$)))");

    private Json() {}

    /** Sends what is kept packed: unpacked only to who cannot do that. The container packs nothing twice. */
    static void sendPacked(byte[] packed, StaplerRequest2 request, StaplerResponse2 response) throws IOException {
        OutputStream output = stream(response);
        response.setHeader("Vary", "Accept-Encoding");
        String accepted = request.getHeader("Accept-Encoding");
        if (accepted != null && GZIP.matcher(accepted).find()) {
            response.setHeader("Content-Encoding", "gzip");
            output.write(packed);
        } else {
            try (var answer = new GZIPInputStream(new ByteArrayInputStream(packed), 1 << 16)) {
                answer.transferTo(output);
            }
        }
    }

    static OutputStream stream(StaplerResponse2 response) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "private, no-cache");
        return response.getOutputStream();
    }
}
