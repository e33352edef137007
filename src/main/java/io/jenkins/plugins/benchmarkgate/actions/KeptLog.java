package io.jenkins.plugins.benchmarkgate.actions;

import hudson.console.PlainTextConsoleOutputStream;
import io.jenkins.plugins.benchmarkgate.store.CompressedFile;
import java.io.IOException;
import org.kohsuke.stapler.StaplerResponse2;

/** How the kept log of a build is sent: as text, whatever stands in it. */
final class KeptLog {
    private KeptLog() {}

    static void send(CompressedFile log, StaplerResponse2 response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'");
        response.setHeader("Cache-Control", "private, no-cache");
        var plain = new PlainTextConsoleOutputStream(response.getOutputStream());
        log.read(input -> input.transferTo(plain));
        plain.forceEol();
    }
}
