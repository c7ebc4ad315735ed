package org.dateline.bench;

/**
 * What one run of a process cost.
 *
 * @param wall seconds from its start to its end
 * @param cpu seconds of processor time, its own and the system's for it, with the processes that it started
 * @param peak MiB of memory that its largest process held at most
 */
record Measurement(double wall, double cpu, double peak) {}
