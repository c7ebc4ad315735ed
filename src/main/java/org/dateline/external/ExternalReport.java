package org.dateline.external;

/**
 * What became of the links to other hosts; those that are broken are among the problems.
 *
 * @param links the addresses that the site links to
 * @param asked how many of them were asked for now; the others had been there a few days ago
 * @param broken how many lead to nothing any more
 * @param unknown how many did not say, at least not to a program
 */
public record ExternalReport(int links, int asked, int broken, int unknown) {}
