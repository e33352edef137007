/**
 * The Pipeline steps and the post-build action, all thin around one {@code GateSettings}; {@code GateRunner}, which leads a
 * build through its gate; and what runs on the agent for it. Knows Jenkins.
 */
package io.jenkins.plugins.benchmarkgate.steps;
