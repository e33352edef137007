/**
 * Rules, rows and verdict: one pure function of results, baseline, settings and what the builds before left behind. Knows no
 * Jenkins, neither logs nor reads files.
 */
package io.jenkins.plugins.benchmarkgate.gate;
