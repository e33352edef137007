/**
 * What is told of a verdict: console table, Markdown, JSON of the pages. One model of the verdict feeds them all. Knows no
 * Jenkins.
 */
package io.jenkins.plugins.benchmarkgate.report;
