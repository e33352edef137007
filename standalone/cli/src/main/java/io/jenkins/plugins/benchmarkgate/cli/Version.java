package io.jenkins.plugins.benchmarkgate.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** Says which version this is, as the jar's manifest has it. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"benchmark-gate " + Objects.requireNonNullElse(version, "(not packaged)")};
    }
}
