package io.jenkins.plugins.benchmarkgate.cli.pages;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The pages as Jenkins serves them: their data come by request. */
abstract class AbstractServedPageTest extends AbstractBrowserTest {
    static final String HOSTILE = "a b+c&d=e?f#g%20/</script>\"'\n\u202e\ud83d\ude80";

    ServedJob job;

    @BeforeEach
    void startJob() throws IOException {
        job = ServedJob.start(List.of(
                new SampleJob(1).row("plain", 100).row(HOSTILE, 100).build(),
                new SampleJob(2).row("plain", 100).row(HOSTILE, 130).build()));
        browser.open(job.address());
    }

    @AfterEach
    void stopJob() {
        job.close();
    }
}
