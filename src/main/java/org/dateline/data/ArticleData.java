package org.dateline.data;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the digest says of an article in public.
 *
 * @param summary empty where there is none
 * @param text of the body: paragraphs with an empty line between them
 * @param key its rank among the day's key developments; 0 for key without a rank; null where it is not key
 * @param updated a day or a moment, or empty
 */
public record ArticleData(
        EntryData entry,
        String summary,
        String text,
        List<Named> topics,
        List<Named> tags,
        List<PlaceData> places,
        List<Named> storylines,
        List<SourceData> sources,
        @Nullable Integer key,
        String updated,
        List<Correction> corrections,
        List<Figure> figures,
        @Nullable Review review) {

    public ArticleData {
        topics = List.copyOf(topics);
        tags = List.copyOf(tags);
        places = List.copyOf(places);
        storylines = List.copyOf(storylines);
        sources = List.copyOf(sources);
        corrections = List.copyOf(corrections);
        figures = List.copyOf(figures);
    }

    /** What was changed after publication; {@code was} and {@code now} may be empty. */
    public record Correction(String date, String kind, String text, String was, String now) {}

    /** A figure that the article reports; the unit may be empty. */
    public record Figure(String label, String value, String unit, List<String> attribution) {
        public Figure {
            attribution = List.copyOf(attribution);
        }
    }

    /** A fact check that the article reports; the claimant and the address may be empty. */
    public record Review(String claim, String claimant, String rating, String url) {}

    /** The article on one line, as an edition and the articles of a month take it. */
    public byte[] line() {
        return Json.line(this::write);
    }

    private void write(Json json) throws IOException {
        entry.write(json);
        json.text("summary", summary);
        json.text("text", text);
        json.objects("topics", topics, (each, topic) -> topic.write(each));
        json.objects("tags", tags, (each, tag) -> tag.write(each));
        json.objects("places", places, (each, place) -> place.write(each));
        json.objects("storylines", storylines, (each, storyline) -> storyline.write(each));
        json.objects("sources", sources, (each, source) -> source.write(each));
        if (key != null) {
            json.rank("key", key);
        }
        json.text("updated", updated);
        json.objects("corrections", corrections, ArticleData::write);
        json.objects("figures", figures, ArticleData::write);
        if (review != null) {
            json.object("review", of -> {
                of.text("claim", review.claim());
                of.text("claimant", review.claimant());
                of.text("rating", review.rating());
                of.text("url", review.url());
            });
        }
    }

    private static void write(Json json, Correction correction) throws IOException {
        json.text("date", correction.date());
        json.text("kind", correction.kind());
        json.text("text", correction.text());
        json.text("was", correction.was());
        json.text("now", correction.now());
    }

    private static void write(Json json, Figure figure) throws IOException {
        json.text("label", figure.label());
        json.text("value", figure.value());
        json.text("unit", figure.unit());
        json.texts("attribution", figure.attribution());
    }
}
