package org.dateline.check;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.dateline.problem.Problems;
import org.dateline.problem.SourceSpan;

/**
 * Reads the site's JSON as a stream: whether it parses, and whether each address in it exists. Safe for use by several
 * threads.
 */
final class JsonFiles {

    private static final JsonFactory JSON = new JsonFactory();

    /** The lists of reports begin each report with its address, relative to the search page. */
    private static final String SEARCH_DATA = "search/data/";

    private final Path siteFolder;
    private final String filePrefix;
    private final SiteUrl site;
    private final Problems problems;

    JsonFiles(Path siteFolder, String filePrefix, SiteUrl site, Problems problems) {
        this.siteFolder = siteFolder;
        this.filePrefix = filePrefix;
        this.site = site;
        this.problems = problems;
    }

    static boolean isJson(String file) {
        return file.endsWith(".json") || file.endsWith(".ndjson") || file.endsWith(".geojson");
    }

    void check(String file) {
        Path path = siteFolder.resolve(file);
        try (JsonParser parser = JSON.createParser(path.toFile())) {
            JsonFeedFields feed = new JsonFeedFields();
            boolean isFeed = file.equals("feed.json") || file.endsWith("/feed.json");
            boolean isEmpty = true;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                isEmpty = false;
                if (token == JsonToken.VALUE_STRING) {
                    checkText(file, parser);
                }
                if (isFeed) {
                    feed.take(token, parser, here(file, parser), problems);
                }
            }
            if (isEmpty && !file.endsWith(".ndjson")) {
                problems.error(SourceSpan.of(filePrefix + file), "the file is empty", "run 'dateline build' again");
            }
        } catch (JacksonException e) {
            JsonLocation at = e.getLocation();
            problems.error(
                    SourceSpan.of(
                            filePrefix + file, at == null ? 0 : at.getLineNr(), at == null ? 0 : at.getColumnNr()),
                    "the file is not JSON: " + PageProblems.quoted(e.getOriginalMessage()),
                    "run 'dateline build' again; whatever else wrote the file must write JSON");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    private void checkText(String file, JsonParser parser) throws IOException {
        String text = parser.getText();
        SourceSpan where = here(file, parser);
        site.broken(text, where).ifPresent(broken -> problems.error(broken.where(), broken.what(), broken.fix()));
        int search = file.indexOf(SEARCH_DATA);
        if (search >= 0
                && file.indexOf("/reports-", search) >= 0
                && parser.getParsingContext().getCurrentIndex() == 0
                && parser.getParsingContext().getNestingDepth() == 2) {
            String page = file.substring(0, search) + "search/index.html";
            PageAddress.Target target = new PageAddress(page).resolve(text);
            Optional<PublicContent.Withheld> withheld = site.content().withheldAt(target.address());
            if (withheld.isPresent()) {
                problems.error(
                        where,
                        "search finds " + PageProblems.quoted(text) + ", an article that is not public: "
                                + withheld.get().told(),
                        "run 'dateline build', then check again");
            } else if (target.climbsOut()
                    || site.files().fileAt(target.address()).isEmpty()) {
                problems.error(
                        where,
                        "search finds " + PageProblems.quoted(text) + ", where the site has nothing",
                        "run 'dateline build' again");
            }
        }
    }

    private SourceSpan here(String file, JsonParser parser) {
        JsonLocation at = parser.currentTokenLocation();
        return SourceSpan.of(filePrefix + file, at.getLineNr(), at.getColumnNr());
    }

    /** What JSON Feed 1.1 requires of a feed and of each of its items. */
    private static final class JsonFeedFields {

        private static final int FEED = 1;
        private static final int ITEM = 3;

        private final Set<String> ids = new HashSet<>();
        private final Set<String> ofFeed = new HashSet<>();
        private final Set<String> ofItem = new HashSet<>();
        private boolean inItems;
        private int depth;

        void take(JsonToken token, JsonParser parser, SourceSpan where, Problems problems) throws IOException {
            if (token.isStructStart()) {
                depth++;
                inItems |= depth == FEED + 1
                        && "items".equals(parser.getParsingContext().getParent().getCurrentName());
                if (inItems && depth == ITEM) {
                    ofItem.clear();
                }
            } else if (token == JsonToken.FIELD_NAME) {
                if (depth == FEED) {
                    ofFeed.add(parser.currentName());
                } else if (inItems && depth == ITEM) {
                    ofItem.add(parser.currentName());
                }
            } else if (token == JsonToken.VALUE_STRING
                    && inItems
                    && depth == ITEM
                    && "id".equals(parser.currentName())) {
                Feeds.checkId(parser.getText(), ids, where, problems);
            } else if (token.isStructEnd()) {
                if (inItems && depth == ITEM) {
                    Feeds.require(ofItem, "id", "item", where, problems);
                    if (!ofItem.contains("content_text")) {
                        Feeds.require(ofItem, "content_html", "item", where, problems);
                    }
                } else if (depth == FEED) {
                    Feeds.require(ofFeed, "version", "object", where, problems);
                    Feeds.require(ofFeed, "title", "object", where, problems);
                    Feeds.require(ofFeed, "items", "object", where, problems);
                }
                inItems &= depth != FEED + 1;
                depth--;
            }
        }
    }
}
