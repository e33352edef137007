package io.jenkins.plugins.benchmarkgate.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class AnswerCacheTest {
    private final AnswerCache cache = new AnswerCache();
    private final AtomicInteger readings = new AtomicInteger();

    @Test
    void shouldReadOnceForTenWhoAskAtTheSameTime() throws Exception {
        var all = new CountDownLatch(10);
        var threads = Executors.newFixedThreadPool(10);
        var answers = new ArrayList<Future<String>>();
        for (int person = 0; person < 10; person++) {
            answers.add(threads.submit(() -> {
                all.countDown();
                all.await();
                return ask("job", "1");
            }));
        }

        for (Future<String> answer : answers) {
            assertThat(answer.get()).isEqualTo("answer 1");
        }
        assertThat(readings).hasValue(1);
        threads.shutdown();
    }

    @Test
    void shouldReadAgainAfterAnotherBuildAndForAnotherJob() throws IOException {
        assertThat(ask("job", "1")).isEqualTo("answer 1");
        assertThat(ask("job", "2")).isEqualTo("answer 2");
        assertThat(ask("other", "2")).isEqualTo("answer 3");
        assertThat(ask("job", "2")).isEqualTo("answer 2");
    }

    @Test
    void shouldMakeAnAnswerWhileAnotherIsBeingMade() throws IOException {
        String collides = "BB"; // has the hash of Aa
        cache.get("Aa", "1", output -> assertThat(ask(collides, "1")).isEqualTo("answer 1"));

        assertThat(ask(collides, "1")).isEqualTo("answer 1");
    }

    @Test
    void shouldNotKeepAFailure() throws IOException {
        assertThatIOException()
                .isThrownBy(() -> cache.get("job", "1", output -> {
                    throw new IOException("gone");
                }))
                .withMessage("gone");

        assertThat(ask("job", "1")).isEqualTo("answer 1");
    }

    @Test
    void shouldKeepTheAnswersOfSoManyJobs() throws IOException {
        for (int job = 0; job < 100; job++) {
            ask("job " + job, "1");
        }
        ask("job 99", "1");
        assertThat(readings).hasValue(100);

        for (int job = 0; job < 100; job++) {
            ask("job " + job, "1");
        }
        assertThat(readings).hasValueGreaterThanOrEqualTo(136);
    }

    private String ask(String name, String version) throws IOException {
        byte[] packed = cache.get(
                name,
                version,
                output -> output.write(("answer " + readings.incrementAndGet()).getBytes(StandardCharsets.UTF_8)));
        try (var answer = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
