/**
 * The benchmark: seeds tickets, drives a real server over HTTP, and runs the same SQL statements from a bare JDBC loop
 * in the same run, so that figures can be compared as ratios on whatever machine it runs.
 */
package org.linia.bench;
