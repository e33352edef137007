/**
 * Where a baseline comes from: a file, earlier builds, other jobs, a promoted build; and what is accepted on record. Knows
 * Jenkins.
 */
package io.jenkins.plugins.benchmarkgate.baseline;
