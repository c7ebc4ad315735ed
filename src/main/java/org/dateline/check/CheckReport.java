package org.dateline.check;

/**
 * How much of a built site was looked at; what was wrong with it is among the problems.
 *
 * @param pages the HTML files
 * @param links the internal links and resources that were looked up; those to other hosts are not
 * @param fragments the {@code #id} parts that were looked up
 * @param files all files of the site, pages included
 */
public record CheckReport(int pages, int links, int fragments, int files) {}
