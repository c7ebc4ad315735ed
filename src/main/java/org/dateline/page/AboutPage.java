package org.dateline.page;

import java.util.List;
import org.dateline.article.Html;
import org.jspecify.annotations.Nullable;

/**
 * Who makes the digest, and what its words mean.
 *
 * @param licence of the digest's own words; null where it names none
 */
public record AboutPage(
        Frame frame,
        @Nullable Html story,
        List<Explained> statuses,
        String zone,
        List<Fact> facts,
        @Nullable OutsideLink licence,
        Link feeds)
        implements Page {
    public AboutPage {
        statuses = List.copyOf(statuses);
        facts = List.copyOf(facts);
    }

    @Override
    public String template() {
        return "about.ftlh";
    }
}
