/** The arguments with which a tool measures chosen benchmarks alone, safe in the shell that they are made for. Knows no Jenkins. */
package io.jenkins.plugins.benchmarkgate.format.select;
