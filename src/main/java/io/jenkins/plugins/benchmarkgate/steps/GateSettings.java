package io.jenkins.plugins.benchmarkgate.steps;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Describable;
import io.jenkins.plugins.benchmarkgate.format.ReadOptions;
import io.jenkins.plugins.benchmarkgate.gate.Aliases;
import io.jenkins.plugins.benchmarkgate.gate.Level;
import io.jenkins.plugins.benchmarkgate.gate.MetricPolicy;
import io.jenkins.plugins.benchmarkgate.gate.Noise;
import io.jenkins.plugins.benchmarkgate.gate.Policy;
import io.jenkins.plugins.benchmarkgate.gate.PolicyWords;
import io.jenkins.plugins.benchmarkgate.gate.Statistic;
import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.store.GateId;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/**
 * What a user asks of a gate, as it was said; {@link #policy()} finds out whether it makes sense. A field that is null
 * stands for its default, so that a hand-written {@code config.xml} may leave it out. Nothing is refused while a
 * {@code config.xml} is read: Jenkins would drop all settings with the one, and gate by the defaults.
 */
public final class GateSettings implements Cloneable, Describable<GateSettings>, Serializable {
    public static final String DEFAULT_CURRENT = "benchmarks/current.json";
    public static final String DEFAULT_NAME = "Benchmarks";

    private static final long serialVersionUID = 1L;

    private String current;
    private String baseline;
    private ReferenceSetting reference;
    private String format;
    private String metrics;
    private String direction;
    private String unit;
    private String keySuffix;
    private String statistic;
    private Double threshold;
    private Double unstableThreshold;
    private String criticality;
    private ArrayList<RuleSetting> rules;
    private ArrayList<AliasSetting> aliases;
    private EventLevels on;
    private String noise;
    private Integer confirm;
    private String machineKey;
    private boolean allowStale;
    private Boolean archive;
    private String id;
    private String name;

    @DataBoundConstructor
    public GateSettings() {}

    /** The same with the variables of a build in the texts that differ from build to build: files, suffix, machine. */
    GateSettings expanded(UnaryOperator<String> expand) {
        GateSettings copy = clone();
        copy.setCurrent(expanded(current, expand));
        copy.setBaseline(expanded(baseline, expand));
        copy.setKeySuffix(expanded(keySuffix, expand));
        copy.setMachineKey(expanded(machineKey, expand));
        return copy;
    }

    private static String expanded(String text, UnaryOperator<String> expand) {
        return text == null ? null : expand.apply(text);
    }

    @Override
    protected GateSettings clone() {
        try {
            return (GateSettings) super.clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    /** Rules and levels of these settings; an {@link IllegalArgumentException} says what is wrong with them. */
    public Policy policy() {
        GateId.require(getId());
        WorkspaceFiles.requireWithin(getCurrent());
        WorkspaceFiles.requireWithin(baseline == null ? "" : baseline);
        readOptions();
        requireReference();
        return new Policy.Builder()
                .threshold(getThreshold())
                .unstableThreshold(Optional.ofNullable(unstableThreshold))
                .criticality(PolicyWords.level("criticality", getCriticality()))
                .levels(PolicyWords.levels(getOn().words()))
                .metrics(metricPolicy())
                .rules(getRules().stream()
                        .map(rule -> PolicyWords.rule(rule.words()))
                        .toList())
                .statistic(Statistic.parse(getStatistic()))
                .allowStale(allowStale)
                .noise(Noise.parse(getNoise()))
                .confirm(getConfirm())
                .aliases(Aliases.of(
                        getAliases().stream().map(AliasSetting::words).toList()))
                .build();
    }

    /** The same where there is no stage to mark. */
    Policy policyWithoutStage() {
        Policy policy = policy();
        Stream.concat(Stream.of(policy.criticality()), policy.levels().values().stream())
                .filter(Level::needsStage)
                .findFirst()
                .ifPresent(level -> {
                    throw new IllegalArgumentException(
                            "the level %s marks a stage, and only a Pipeline has stages".formatted(level));
                });
        return policy;
    }

    private MetricPolicy metricPolicy() {
        return PolicyWords.metrics(
                Optional.ofNullable(metrics), Optional.ofNullable(direction), Optional.ofNullable(unit));
    }

    /** How the result files are read; an {@link IllegalArgumentException} says what is wrong with the settings. */
    ReadOptions readOptions() {
        return new ReadOptions(
                Objects.requireNonNullElse(format, ""),
                metricPolicy().direction().orElse(Direction.UNKNOWN),
                Objects.requireNonNullElse(keySuffix, ""));
    }

    /** What tells results from others of the same build that bear the same id. */
    String source() {
        return keySuffix == null ? getCurrent() : "%s with the key suffix %s".formatted(getCurrent(), keySuffix);
    }

    private void requireReference() {
        if (reference == null) {
            return;
        }
        if (baseline != null) {
            throw new IllegalArgumentException(
                    "baseline and reference exclude each other: a file, or builds; set one of them");
        }
        reference.requireValid();
    }

    /** What is to be used instead of the machine that the results name. */
    Optional<String> machineKey() {
        return Optional.ofNullable(machineKey);
    }

    public String getCurrent() {
        return current == null ? DEFAULT_CURRENT : current;
    }

    @DataBoundSetter
    public void setCurrent(String current) {
        this.current = FormText.filled(current);
    }

    @CheckForNull
    public String getBaseline() {
        return baseline;
    }

    @DataBoundSetter
    public void setBaseline(String baseline) {
        this.baseline = FormText.filled(baseline);
    }

    @CheckForNull
    public ReferenceSetting getReference() {
        return reference;
    }

    @DataBoundSetter
    public void setReference(ReferenceSetting reference) {
        this.reference = reference instanceof AutomaticReference ? null : reference;
    }

    @CheckForNull
    public String getFormat() {
        return format;
    }

    @DataBoundSetter
    public void setFormat(String format) {
        this.format = FormText.filled(format);
    }

    @CheckForNull
    public String getMetrics() {
        return metrics;
    }

    @DataBoundSetter
    public void setMetrics(String metrics) {
        this.metrics = FormText.filled(metrics);
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

    @CheckForNull
    public String getKeySuffix() {
        return keySuffix;
    }

    @DataBoundSetter
    public void setKeySuffix(String keySuffix) {
        this.keySuffix = FormText.filled(keySuffix);
    }

    public String getStatistic() {
        return statistic == null ? Statistic.AUTO.id() : statistic;
    }

    @DataBoundSetter
    public void setStatistic(String statistic) {
        this.statistic = FormText.filled(statistic);
    }

    /** In percent. */
    public double getThreshold() {
        return threshold == null ? Policy.DEFAULT_THRESHOLD : threshold;
    }

    @DataBoundSetter
    public void setThreshold(double threshold) {
        this.threshold = threshold;
    }

    /** In percent. */
    @CheckForNull
    public Double getUnstableThreshold() {
        return unstableThreshold;
    }

    @DataBoundSetter
    public void setUnstableThreshold(Double unstableThreshold) {
        this.unstableThreshold = unstableThreshold;
    }

    public String getCriticality() {
        return criticality == null ? Level.FAILURE.name() : criticality;
    }

    @DataBoundSetter
    public void setCriticality(String criticality) {
        this.criticality = FormText.filled(criticality);
    }

    public List<RuleSetting> getRules() {
        return rules == null ? List.of() : rules;
    }

    @DataBoundSetter
    public void setRules(List<RuleSetting> rules) {
        this.rules = rules == null || rules.isEmpty() ? null : new ArrayList<>(rules);
    }

    public List<AliasSetting> getAliases() {
        return aliases == null ? List.of() : aliases;
    }

    @DataBoundSetter
    public void setAliases(List<AliasSetting> aliases) {
        this.aliases = aliases == null || aliases.isEmpty() ? null : new ArrayList<>(aliases);
    }

    public EventLevels getOn() {
        return on == null ? new EventLevels() : on;
    }

    @DataBoundSetter
    public void setOn(EventLevels on) {
        this.on = on;
    }

    public String getNoise() {
        return noise == null ? Noise.AUTO.id() : noise;
    }

    @DataBoundSetter
    public void setNoise(String noise) {
        this.noise = FormText.filled(noise);
    }

    /** In builds. */
    public int getConfirm() {
        return confirm == null ? 1 : confirm;
    }

    @DataBoundSetter
    public void setConfirm(int confirm) {
        this.confirm = confirm;
    }

    @CheckForNull
    public String getMachineKey() {
        return machineKey;
    }

    @DataBoundSetter
    public void setMachineKey(String machineKey) {
        this.machineKey = FormText.filled(machineKey);
    }

    public boolean isAllowStale() {
        return allowStale;
    }

    @DataBoundSetter
    public void setAllowStale(boolean allowStale) {
        this.allowStale = allowStale;
    }

    public boolean isArchive() {
        return archive == null || archive;
    }

    @DataBoundSetter
    public void setArchive(boolean archive) {
        this.archive = archive;
    }

    public String getId() {
        return id == null ? GateId.DEFAULT : id;
    }

    @DataBoundSetter
    public void setId(String id) {
        String given = FormText.filled(id);
        this.id = given == null ? null : GateId.require(given);
    }

    public String getName() {
        return name == null ? DEFAULT_NAME : name;
    }

    @DataBoundSetter
    public void setName(String name) {
        this.name = FormText.filled(name);
    }
}
