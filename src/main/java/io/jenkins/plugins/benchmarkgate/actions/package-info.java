/**
 * The pages of a build and of a job, their JSON, and the commands of Jenkins' command line. Knows Jenkins.
 */
package io.jenkins.plugins.benchmarkgate.actions;
