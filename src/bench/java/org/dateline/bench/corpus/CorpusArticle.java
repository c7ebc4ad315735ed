package org.dateline.bench.corpus;

import java.util.List;

/**
 * One generated article.
 *
 * @param slug its file's name without the ending
 * @param date with time and offset
 * @param topics ids, in the order of the digest's topics
 * @param status empty for an article that is not weighed
 * @param body in Markdown
 */
record CorpusArticle(
        String slug,
        String title,
        String date,
        String summary,
        List<String> topics,
        List<String> tags,
        String status,
        List<String> attribution,
        CorpusSource source,
        String url,
        String body) {

    CorpusArticle {
        topics = List.copyOf(topics);
        tags = List.copyOf(tags);
        attribution = List.copyOf(attribution);
    }

    /** The file, which is the same for every generator that reads front matter in YAML. */
    String file() {
        StringBuilder text = new StringBuilder(4_096);
        text.append("---\ntitle: ").append(title);
        text.append("\ndate: ").append(date);
        text.append("\nsummary: ").append(summary);
        text.append("\ntopics: [").append(String.join(", ", topics));
        text.append("]\ntags: [").append(String.join(", ", tags)).append("]\n");
        if (!status.isEmpty()) {
            text.append("status: ").append(status).append('\n');
        }
        if (!attribution.isEmpty()) {
            text.append("attribution: [").append(String.join(", ", attribution)).append("]\n");
        }
        text.append("sources:\n  - id: ").append(source.id());
        text.append("\n    url: ").append(url);
        return text.append("\n---\n\n").append(body).toString();
    }
}
