package org.dateline.importing;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dateline.article.PartialDate;
import org.dateline.article.WebAddress;
import org.dateline.config.SourceProfile;
import org.dateline.extract.Extraction;
import org.dateline.extract.Found;
import org.dateline.extract.HtmlExtractor;
import org.dateline.extract.HtmlPage;
import org.dateline.extract.TextExtractor;
import org.dateline.raw.FeedEntry;
import org.dateline.raw.RawPage;
import org.jspecify.annotations.Nullable;

/** Reads a raw page by the profile of its source. Safe for use by several threads. */
public final class PageReader {

    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^>]*>");

    private final List<SourceProfile> profiles;

    public PageReader(List<SourceProfile> profiles) {
        this.profiles = List.copyOf(profiles);
    }

    /**
     * What a page says, and the profile by which it was read.
     *
     * @param scrape the whole text where the page is one, else empty
     */
    public record Reading(Extraction extraction, SourceProfile profile, String scrape) {}

    /** Reads the page. */
    public Reading read(RawPage page) {
        String text = HtmlPage.decode(page.bytes(), page.declaredCharset());
        return switch (page.kind()) {
            case TEXT -> {
                SourceProfile profile = profile(page.address(), text);
                yield new Reading(TextExtractor.extract(text, profile), profile, text);
            }
            case HTML -> html(text, page.address());
            case FEED_ENTRY -> html(asPage(text, page.entry()), page.address());
        };
    }

    /** A page that was found nowhere is read by the address that it calls its own, which settles its links. */
    private Reading html(String text, @Nullable WebAddress address) {
        SourceProfile profile = profile(address, text);
        Extraction extraction = HtmlExtractor.extract(text, address, profile);
        Found<WebAddress> own = extraction.canonical();
        return address == null && own != null ? html(text, own.value()) : new Reading(extraction, profile, "");
    }

    /** The profile of the page's source: by its host, or by the markers of a text that has none. */
    private SourceProfile profile(@Nullable WebAddress address, String text) {
        Optional<String> host = Optional.ofNullable(address).flatMap(WebAddress::host);
        return profiles.stream()
                .filter(profile ->
                        host.map(name -> profile.hosts().contains(name)).orElse(false)
                                || host.isEmpty()
                                        && !profile.markers().isEmpty()
                                        && profile.markers().stream().allMatch(text::contains))
                .findFirst()
                .orElse(SourceProfile.NONE);
    }

    /** A feed says beside an entry what a page says in its head. */
    private static String asPage(String body, @Nullable FeedEntry entry) {
        if (entry == null) {
            return body;
        }
        StringBuilder head = new StringBuilder("<!DOCTYPE html><html><head>");
        PartialDate published = entry.published();
        if (published != null) {
            meta(head, "article:published_time", published.iso());
        }
        PartialDate updated = entry.updated();
        if (updated != null) {
            meta(head, "article:modified_time", updated.iso());
        }
        entry.authors().forEach(author -> meta(head, "author", author));
        entry.categories().forEach(category -> meta(head, "article:tag", category));
        // the title is HTML, which a head's title cannot hold
        head.append("<title>").append(TAG.matcher(entry.title()).replaceAll("")).append("</title></head>");
        return head + "<body><article><h1>" + entry.title() + "</h1>" + body + "</article></body></html>";
    }

    private static void meta(StringBuilder head, String name, String content) {
        head.append("<meta name=\"")
                .append(name)
                .append("\" content=\"")
                .append(content.replace("&", "&amp;").replace("\"", "&quot;"))
                .append("\">");
    }
}
