package io.jenkins.plugins.benchmarkgate.steps;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Describable;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** One element of the parameter {@code rules}, as it was said; null leaves a setting as it is for the whole gate. */
public final class RuleSetting implements Describable<RuleSetting>, Serializable {
    private static final long serialVersionUID = 1L;

    private final String pattern;
    private String metric;
    private Double threshold;
    private String minChange;
    private String statistic;
    private String direction;
    private String unit;
    private boolean ignore;

    @DataBoundConstructor
    public RuleSetting(String pattern) {
        this.pattern = pattern;
    }

    /** What was set, by its word. */
    Map<String, Object> words() {
        var words = new TreeMap<String, Object>();
        put(words, "pattern", pattern);
        put(words, "metric", metric);
        put(words, "threshold", threshold);
        put(words, "minChange", minChange);
        put(words, "statistic", statistic);
        put(words, "direction", direction);
        put(words, "unit", unit);
        words.put("ignore", ignore);
        return words;
    }

    private static void put(Map<String, Object> words, String word, Object value) {
        if (value != null) {
            words.put(word, value);
        }
    }

    public String getPattern() {
        return pattern;
    }

    @CheckForNull
    public String getMetric() {
        return metric;
    }

    @DataBoundSetter
    public void setMetric(String metric) {
        this.metric = FormText.filled(metric);
    }

    /** In percent. */
    @CheckForNull
    public Double getThreshold() {
        return threshold;
    }

    @DataBoundSetter
    public void setThreshold(Double threshold) {
        this.threshold = threshold;
    }

    /** A number with a unit, {@code 50us}. */
    @CheckForNull
    public String getMinChange() {
        return minChange;
    }

    @DataBoundSetter
    public void setMinChange(String minChange) {
        this.minChange = FormText.filled(minChange);
    }

    @CheckForNull
    public String getStatistic() {
        return statistic;
    }

    @DataBoundSetter
    public void setStatistic(String statistic) {
        this.statistic = FormText.filled(statistic);
    }

    @CheckForNull
    public String getDirection() {
        return direction;
    }

    @DataBoundSetter
    public void setDirection(String direction) {
        this.direction = FormText.filled(direction);
    }

    @CheckForNull
    public String getUnit() {
        return unit;
    }

    @DataBoundSetter
    public void setUnit(String unit) {
        this.unit = FormText.filled(unit);
    }

    public boolean isIgnore() {
        return ignore;
    }

    @DataBoundSetter
    public void setIgnore(boolean ignore) {
        this.ignore = ignore;
    }
}
