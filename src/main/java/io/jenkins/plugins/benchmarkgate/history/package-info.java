/**
 * What is remembered of a job, and the stored form of results and states. Knows no Jenkins.
 */
package io.jenkins.plugins.benchmarkgate.history;
