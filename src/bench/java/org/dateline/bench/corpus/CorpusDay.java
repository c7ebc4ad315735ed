package org.dateline.bench.corpus;

import java.time.LocalDate;
import java.util.List;

/** One generated day: its articles, newest first, and the key developments that are tied to them. */
record CorpusDay(LocalDate date, String lead, List<Development> developments, List<CorpusArticle> articles) {

    CorpusDay {
        developments = List.copyOf(developments);
        articles = List.copyOf(articles);
    }

    /** A line of the lead list, and the slugs of the articles behind it. */
    record Development(String text, List<String> articles) {
        Development {
            articles = List.copyOf(articles);
        }
    }

    /** The day's folder, as {@code 2024/12/31}. */
    String folder() {
        return date.toString().replace('-', '/');
    }

    /** The keys of the day's file, which are the same for every generator. */
    String keys() {
        StringBuilder text = new StringBuilder("lead: ").append(lead).append("\ndevelopments:\n");
        for (Development development : developments) {
            text.append("  - text: ").append(development.text());
            text.append("\n    articles: [")
                    .append(String.join(", ", development.articles()))
                    .append("]\n");
        }
        return text.toString();
    }
}
