/**
 * Reports, measurements, units, directions and machines: immutable. Knows no Jenkins.
 */
package io.jenkins.plugins.benchmarkgate.model;
