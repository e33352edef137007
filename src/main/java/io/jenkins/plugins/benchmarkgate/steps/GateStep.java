package io.jenkins.plugins.benchmarkgate.steps;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.util.List;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.kohsuke.stapler.DataBoundSetter;

/**
 * The parameters of a gate as a Pipeline step takes them: each is the one of the same name of {@link GateSettings}. They
 * are spelled out because Pipeline finds parameters on the class of the step only.
 */
public abstract class GateStep extends Step {
    private final GateSettings settings = new GateSettings();
    private boolean stopBuild = true;

    public final GateSettings settings() {
        return settings;
    }

    /** Whether the step throws where the gate fails. */
    public boolean isStopBuild() {
        return stopBuild;
    }

    @DataBoundSetter
    public void setStopBuild(boolean stopBuild) {
        this.stopBuild = stopBuild;
    }

    public String getCurrent() {
        return settings.getCurrent();
    }

    @DataBoundSetter
    public void setCurrent(String current) {
        settings.setCurrent(current);
    }

    @CheckForNull
    public String getBaseline() {
        return settings.getBaseline();
    }

    @DataBoundSetter
    public void setBaseline(String baseline) {
        settings.setBaseline(baseline);
    }

    @CheckForNull
    public ReferenceSetting getReference() {
        return settings.getReference();
    }

    @DataBoundSetter
    public void setReference(ReferenceSetting reference) {
        settings.setReference(reference);
    }

    @CheckForNull
    public String getFormat() {
        return settings.getFormat();
    }

    @DataBoundSetter
    public void setFormat(String format) {
        settings.setFormat(format);
    }

    @CheckForNull
    public String getMetrics() {
        return settings.getMetrics();
    }

    @DataBoundSetter
    public void setMetrics(String metrics) {
        settings.setMetrics(metrics);
    }

    @CheckForNull
    public String getDirection() {
        return settings.getDirection();
    }

    @DataBoundSetter
    public void setDirection(String direction) {
        settings.setDirection(direction);
    }

    @CheckForNull
    public String getUnit() {
        return settings.getUnit();
    }

    @DataBoundSetter
    public void setUnit(String unit) {
        settings.setUnit(unit);
    }

    @CheckForNull
    public String getKeySuffix() {
        return settings.getKeySuffix();
    }

    @DataBoundSetter
    public void setKeySuffix(String keySuffix) {
        settings.setKeySuffix(keySuffix);
    }

    public String getStatistic() {
        return settings.getStatistic();
    }

    @DataBoundSetter
    public void setStatistic(String statistic) {
        settings.setStatistic(statistic);
    }

    public double getThreshold() {
        return settings.getThreshold();
    }

    @DataBoundSetter
    public void setThreshold(double threshold) {
        settings.setThreshold(threshold);
    }

    @CheckForNull
    public Double getUnstableThreshold() {
        return settings.getUnstableThreshold();
    }

    @DataBoundSetter
    public void setUnstableThreshold(Double unstableThreshold) {
        settings.setUnstableThreshold(unstableThreshold);
    }

    public String getCriticality() {
        return settings.getCriticality();
    }

    @DataBoundSetter
    public void setCriticality(String criticality) {
        settings.setCriticality(criticality);
    }

    public List<RuleSetting> getRules() {
        return settings.getRules();
    }

    @DataBoundSetter
    public void setRules(List<RuleSetting> rules) {
        settings.setRules(rules);
    }

    public List<AliasSetting> getAliases() {
        return settings.getAliases();
    }

    @DataBoundSetter
    public void setAliases(List<AliasSetting> aliases) {
        settings.setAliases(aliases);
    }

    public EventLevels getOn() {
        return settings.getOn();
    }

    @DataBoundSetter
    public void setOn(EventLevels on) {
        settings.setOn(on);
    }

    public String getNoise() {
        return settings.getNoise();
    }

    @DataBoundSetter
    public void setNoise(String noise) {
        settings.setNoise(noise);
    }

    public int getConfirm() {
        return settings.getConfirm();
    }

    @DataBoundSetter
    public void setConfirm(int confirm) {
        settings.setConfirm(confirm);
    }

    @CheckForNull
    public String getMachineKey() {
        return settings.getMachineKey();
    }

    @DataBoundSetter
    public void setMachineKey(String machineKey) {
        settings.setMachineKey(machineKey);
    }

    public boolean isAllowStale() {
        return settings.isAllowStale();
    }

    @DataBoundSetter
    public void setAllowStale(boolean allowStale) {
        settings.setAllowStale(allowStale);
    }

    public boolean isArchive() {
        return settings.isArchive();
    }

    @DataBoundSetter
    public void setArchive(boolean archive) {
        settings.setArchive(archive);
    }

    public String getId() {
        return settings.getId();
    }

    @DataBoundSetter
    public void setId(String id) {
        settings.setId(id);
    }

    public String getName() {
        return settings.getName();
    }

    @DataBoundSetter
    public void setName(String name) {
        settings.setName(name);
    }
}
