package org.dateline.cli;

import java.util.List;
import org.dateline.drafting.ArticleOutline;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code dateline new} can be told of an article. */
final class ArticleOptions {

    @Option(names = "--name", paramLabel = "NAME", description = "The file's name, which is the end of its address.")
    private @Nullable String name;

    @Option(names = "--topic", paramLabel = "ID", split = ",", description = "A topic of topics.yaml; may be repeated.")
    private List<String> topics = List.of();

    @Option(names = "--tag", paramLabel = "TAG", split = ",", description = "A tag; may be repeated.")
    private List<String> tags = List.of();

    @Option(names = "--place", paramLabel = "ID", split = ",", description = "A place of places.yaml; may be repeated.")
    private List<String> places = List.of();

    @Option(
            names = "--storyline",
            paramLabel = "ID",
            split = ",",
            description = "A storyline of storylines.yaml; may be repeated.")
    private List<String> storylines = List.of();

    @Option(
            names = "--source",
            paramLabel = "ID|NAME",
            description = "Where the report comes from: an id of sources.yaml, or a name.")
    private @Nullable String source;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The report's own address; where it lies tells the source, if no --source does.")
    private @Nullable String url;

    @Option(names = "--language", paramLabel = "TAG", description = "The article's language, if not the digest's.")
    private @Nullable String language;

    boolean isAnyGiven() {
        return name != null
                || source != null
                || url != null
                || language != null
                || !(topics.isEmpty() && tags.isEmpty() && places.isEmpty() && storylines.isEmpty());
    }

    @Nullable
    String name() {
        return name;
    }

    /** All of it, looked up in the digest's lists. */
    ArticleOutline outline(String title, String date, KnownNames known) {
        var address = url == null ? null : known.address(url);
        return new ArticleOutline(
                title,
                date,
                known.topics(topics),
                known.tags(tags),
                known.places(places),
                known.storylines(storylines),
                language == null ? null : known.language(language),
                known.source(source, address),
                address);
    }
}
