package io.jenkins.plugins.benchmarkgate;

import java.util.Locale;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs a test of translated messages in English, whatever the machine speaks. */
public final class InEnglish implements BeforeAllCallback, AfterAllCallback {
    private Locale usual;

    @Override
    public void beforeAll(ExtensionContext context) {
        usual = Locale.getDefault();
        Locale.setDefault(Locale.ENGLISH);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Locale.setDefault(usual);
    }
}
