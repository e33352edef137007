/**
 * What is kept on disk: one result for each gate of a build, its index, and the state and acceptances of the job. Knows
 * Jenkins.
 */
package io.jenkins.plugins.benchmarkgate.store;
