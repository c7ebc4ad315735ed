package org.dateline.extract;

import java.util.Optional;
import org.dateline.article.WebAddress;
import org.dateline.config.SourceProfile;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** A page as its metadata are read from it: its elements, its {@code meta} tags and its JSON-LD. */
record PageFacts(
        Document page,
        MetaTags meta,
        LinkedData data,
        @Nullable WebAddress address,
        SourceProfile profile) {

    static PageFacts of(Document page, @Nullable WebAddress address, SourceProfile profile) {
        return new PageFacts(page, MetaTags.of(page), LinkedData.of(page), address, profile);
    }

    /** What the article's JSON-LD says by that name. */
    Json said(String key) {
        return data.article().map(article -> article.at(key)).orElse(Json.NOTHING);
    }

    /** A text that the article's JSON-LD says by that name. */
    Optional<Found<String>> saidText(String key) {
        String text = Words.collapsed(said(key).text());
        return text.isEmpty() ? Optional.empty() : Optional.of(new Found<>(text, "JSON-LD " + key));
    }
}
