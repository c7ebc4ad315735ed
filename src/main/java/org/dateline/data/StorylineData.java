package org.dateline.data;

import java.util.List;

/**
 * A storyline, from its first article to its last.
 *
 * @param state {@code running} or {@code ended}
 * @param story the story so far, in paragraphs
 * @param asOf the day of that text, or empty
 */
public record StorylineData(
        DigestData digest,
        Named storyline,
        String url,
        String state,
        String summary,
        List<String> story,
        String asOf,
        List<Step> articles) {

    public StorylineData {
        story = List.copyOf(story);
        articles = List.copyOf(articles);
    }

    /** An article of a storyline, and whether the curator calls it a turning point. */
    public record Step(EntryData entry, boolean turningPoint) {}

    public byte[] bytes() {
        return Json.lines(json -> {
            digest.write(json, Schema.STORYLINE);
            storyline.write(json);
            json.text("url", url);
            json.text("state", state);
            json.text("summary", summary);
            json.texts("story", story);
            json.text("asOf", asOf);
            json.rows("articles", articles, (row, step) -> {
                step.entry().write(row);
                row.flag("turningPoint", step.turningPoint());
            });
        });
    }
}
