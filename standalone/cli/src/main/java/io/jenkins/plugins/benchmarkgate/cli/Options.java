package io.jenkins.plugins.benchmarkgate.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The kinds of options and parameters that the commands have. */
final class Options {
    private Options() {}

    /** Takes no value; {@link #isSet} tells whether it is given. */
    static OptionSpec.Builder flag(String name) {
        return OptionSpec.builder(name).type(boolean.class);
    }

    /** A {@link String}, which is null where the option is not given and has no default. */
    static OptionSpec.Builder text(String name, String label) {
        return OptionSpec.builder(name).type(String.class).paramLabel(label);
    }

    /** A {@link Path}, which is null where the option is not given and has no default. */
    static OptionSpec.Builder path(String name, String label) {
        return OptionSpec.builder(name).type(Path.class).paramLabel(label);
    }

    /** Can be repeated: a list of {@link String}s, which is empty where the option is not given. */
    static OptionSpec.Builder texts(String name, String label) {
        return OptionSpec.builder(name)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .initialValue(List.of())
                .paramLabel(label);
    }

    static boolean isSet(OptionSpec flag) {
        return Boolean.TRUE.equals(flag.getValue());
    }

    /** What is no option: a list of {@link String}s. Where one is needed, its arity alone does not make picocli ask for it. */
    static PositionalParamSpec.Builder parameters(String label) {
        return PositionalParamSpec.builder()
                .type(List.class)
                .auxiliaryTypes(String.class)
                .initialValue(List.of())
                .paramLabel(label);
    }
}
