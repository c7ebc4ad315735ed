package org.dateline.page;

import java.util.List;

/**
 * The form that searches the digest, and the ways to find a report where no script runs.
 *
 * @param index the address of the search data's first file
 * @param statuses every status in its plain words
 * @param ways pages that list reports
 * @param months the latest months
 */
public record SearchPage(
        Frame frame, String index, List<Choice> topics, List<Badge> statuses, List<Link> ways, List<Link> months)
        implements Page {
    public SearchPage {
        topics = List.copyOf(topics);
        statuses = List.copyOf(statuses);
        ways = List.copyOf(ways);
        months = List.copyOf(months);
    }

    /** What a list to choose from offers. */
    public record Choice(String value, String text) {}

    @Override
    public String template() {
        return "search.ftlh";
    }
}
