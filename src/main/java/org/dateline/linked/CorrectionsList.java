package org.dateline.linked;

import java.util.List;

/** A page that lists corrections. */
public record CorrectionsList(
        String url, String name, String language, String modified, String publisher, List<Comment> corrections)
        implements Node {

    public CorrectionsList {
        corrections = List.copyOf(corrections);
    }

    @Override
    public void write(JsonText json) {
        json.text("@type", "CollectionPage")
                .text("url", url)
                .text("name", name)
                .text("inLanguage", language)
                .text("dateModified", modified)
                .reference("publisher", publisher)
                .list("hasPart", corrections, comment -> comment.write(json));
    }
}
