/**
 * Order statistics and tests. Knows no Jenkins.
 */
package io.jenkins.plugins.benchmarkgate.stats;
