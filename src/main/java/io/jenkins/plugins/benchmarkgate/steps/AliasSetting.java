package io.jenkins.plugins.benchmarkgate.steps;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Describable;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** One element of the parameter {@code aliases}, as it was said: a benchmark that was renamed. */
public final class AliasSetting implements Describable<AliasSetting>, Serializable {
    private static final long serialVersionUID = 1L;

    private final String from;
    private String to;

    @DataBoundConstructor
    public AliasSetting(String from) {
        this.from = from;
    }

    /** What was set, by its word. */
    Map<String, String> words() {
        var words = new HashMap<String, String>();
        words.put("from", from);
        words.put("to", to);
        return words;
    }

    /** Its former full name. */
    public String getFrom() {
        return from;
    }

    /** Its full name of today. */
    @CheckForNull
    public String getTo() {
        return to;
    }

    @DataBoundSetter
    public void setTo(String to) {
        this.to = FormText.filled(to);
    }
}
