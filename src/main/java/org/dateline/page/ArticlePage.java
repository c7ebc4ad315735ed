package org.dateline.page;

import java.util.List;
import org.dateline.article.Html;
import org.jspecify.annotations.Nullable;

/**
 * One report.
 *
 * @param language the report's, where it is another than the page's; else empty
 * @param updated null where it was not updated
 * @param zone the sentence that names the time zone, or empty where no time is shown
 * @param badge null for a report that is not weighed
 * @param assurance null for a report that is not weighed
 * @param earlier for each storyline, the article before this one
 */
public record ArticlePage(
        Frame frame,
        String headline,
        String language,
        @Nullable Badge badge,
        DateText date,
        @Nullable DateText updated,
        String zone,
        String summary,
        List<CorrectionNote> corrections,
        List<SourceView> sources,
        @Nullable Assurance assurance,
        @Nullable ImageView image,
        Html body,
        List<FigureView> figures,
        @Nullable ReviewView review,
        List<Link> topics,
        List<Link> storylines,
        List<Link> places,
        List<Link> tags,
        List<RelatedArticle> related,
        List<RelatedArticle> earlier,
        Neighbours neighbours)
        implements Page {
    public ArticlePage {
        corrections = List.copyOf(corrections);
        sources = List.copyOf(sources);
        figures = List.copyOf(figures);
        topics = List.copyOf(topics);
        storylines = List.copyOf(storylines);
        places = List.copyOf(places);
        tags = List.copyOf(tags);
        related = List.copyOf(related);
        earlier = List.copyOf(earlier);
    }

    @Override
    public String template() {
        return "article.ftlh";
    }
}
