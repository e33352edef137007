/**
 * One class for each tool's result file, and what tells the files apart. Everything in a file is taken for hostile. Knows no
 * Jenkins.
 */
package io.jenkins.plugins.benchmarkgate.format;
