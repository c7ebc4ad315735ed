package org.dateline.linked;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One report, and the reports of others that it rests on.
 *
 * @param published a moment, or a day where no time is known
 * @param publisher the id of who publishes and answers for it
 * @param about codes of the shared vocabulary of news topics
 * @param sources at least one, the most important first
 * @param edition the address of the edition that it belongs to, or empty
 */
public record NewsArticle(
        String url,
        String headline,
        String description,
        String language,
        String published,
        String modified,
        String publisher,
        List<String> sections,
        List<String> keywords,
        List<Subject> about,
        List<Subject> places,
        @Nullable Picture image,
        List<Source> sources,
        List<Comment> corrections,
        String edition)
        implements Node {

    /** In characters: search engines cut a longer one. */
    private static final int LONGEST_HEADLINE = 110;

    public NewsArticle {
        headline = shortened(headline);
        sections = List.copyOf(sections);
        keywords = List.copyOf(keywords);
        about = List.copyOf(about);
        places = List.copyOf(places);
        sources = List.copyOf(sources);
        corrections = List.copyOf(corrections);
    }

    /** An image, its width and height in pixels. */
    public record Picture(String url, int width, int height, String caption) {}

    /**
     * A report that another rests on.
     *
     * @param outlet who published it; its home page may be empty
     * @param archived the address of an archived copy
     */
    public record Source(
            String url,
            String headline,
            String language,
            String published,
            String archived,
            String outlet,
            String outletUrl) {

        void write(JsonText json) {
            json.text("@type", "NewsArticle")
                    .text("url", url)
                    .text("headline", headline)
                    .text("inLanguage", language)
                    .text("datePublished", published)
                    .text("archivedAt", archived)
                    .object(
                            "publisher",
                            publisher -> publisher
                                    .text("@type", "Organization")
                                    .text("name", outlet)
                                    .text("url", outletUrl));
        }
    }

    private static String shortened(String headline) {
        if (headline.codePointCount(0, headline.length()) <= LONGEST_HEADLINE) {
            return headline;
        }
        int most = headline.offsetByCodePoints(0, LONGEST_HEADLINE - 1);
        int space = headline.lastIndexOf(' ', most);
        return headline.substring(0, space > most / 2 ? space : most).stripTrailing() + "…";
    }

    @Override
    public void write(JsonText json) {
        json.text("@type", "NewsArticle")
                .text("@id", url)
                .text("url", url)
                .text("mainEntityOfPage", url)
                .text("headline", headline)
                .text("description", description)
                .text("inLanguage", language)
                .text("datePublished", published)
                .text("dateModified", modified)
                .reference("author", publisher)
                .reference("publisher", publisher)
                .texts("articleSection", sections)
                .texts("keywords", keywords)
                .list("about", about, subject -> subject.write(json))
                .list("contentLocation", places, place -> place.write(json));
        if (image != null) {
            json.object(
                    "image",
                    picture -> picture.text("@type", "ImageObject")
                            .text("url", image.url())
                            .number("width", image.width())
                            .number("height", image.height())
                            .text("caption", image.caption()));
        }
        if (!sources.isEmpty()) {
            json.object("isBasedOn", sources.get(0)::write);
            json.list("citation", sources.subList(1, sources.size()), source -> source.write(json));
        }
        json.list("correction", corrections, comment -> comment.write(json));
        if (!edition.isEmpty()) {
            json.object(
                    "isPartOf", whole -> whole.text("@type", "CollectionPage").text("url", edition));
        }
    }
}
