package org.dateline.page;

/** One page: the typed model that its template shows. */
public sealed interface Page
        permits AboutPage,
                ArchivePage,
                ArticlePage,
                CorrectionsMonthPage,
                CorrectionsPage,
                EditionPage,
                FeedsPage,
                HomePage,
                ListingMonthPage,
                MonthPage,
                MovedPage,
                NotFoundPage,
                PlacePage,
                PlacesPage,
                SearchPage,
                SourcePage,
                SourcesPage,
                StatusPage,
                StorylinePage,
                StorylinesPage,
                TagPage,
                TagsPage,
                TopicPage,
                TopicsPage,
                WithdrawnPage,
                YearPage {

    Frame frame();

    /** The file of the template that shows this kind of page. */
    String template();
}
