package org.dateline.page;

import java.util.List;

/** What a host shows where nothing is. */
public record NotFoundPage(Frame frame, List<Link> ways) implements Page {
    public NotFoundPage {
        ways = List.copyOf(ways);
    }

    @Override
    public String template() {
        return "404.ftlh";
    }
}
