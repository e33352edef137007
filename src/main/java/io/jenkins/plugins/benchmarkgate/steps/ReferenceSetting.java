package io.jenkins.plugins.benchmarkgate.steps;

import hudson.ExtensionPoint;
import hudson.model.Describable;
import hudson.model.Descriptor;
import io.jenkins.plugins.benchmarkgate.baseline.FoundBaseline;
import io.jenkins.plugins.benchmarkgate.baseline.References;
import java.io.Serializable;

/** The parameter {@code reference}: what serves as baseline where it is no file. */
public abstract class ReferenceSetting implements Describable<ReferenceSetting>, ExtensionPoint, Serializable {
    private static final long serialVersionUID = 1L;

    /** Finds what serves as baseline; what cannot be had is a sentence in what is returned. */
    abstract FoundBaseline find(References references);

    /** An {@link IllegalArgumentException} says what is wrong with the setting. */
    void requireValid() {}

    /** What forms and symbols know of a reference. */
    public abstract static class ReferenceDescriptor extends Descriptor<ReferenceSetting> {}
}
