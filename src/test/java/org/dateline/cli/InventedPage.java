package org.dateline.cli;

import java.util.List;
import java.util.stream.Collectors;

/** A page of The Calder Post, as its readers save it. What is empty is not on it. */
record InventedPage(String title, String address, String published, List<String> paragraphs, String head) {

    static final List<String> STORM = List.of(
            "The harbour of Calder is open again after the storm of last week, the harbour board said on Wednesday.",
            "Two ships that had waited outside the breakwater for six days came in with the tide, and a third is expected"
                    + " in the morning with salt for the canneries.",
            "The great crane on the northern quay was mended by a crew from Ostrava Bay, who climbed it in the dark and in"
                    + " the rain to see what the wind had left of it.",
            "Nobody can say yet when the lighthouse will burn again, since its lamp comes from a maker who has long closed.");

    static InventedPage storm() {
        return new InventedPage(
                "Harbour reopens after the storm",
                "https://www.calder-post.example/harbour-reopens",
                "2027-05-12T18:30:00+03:00",
                STORM,
                "");
    }

    /** An article of its own, told from others by its number. */
    static InventedPage numbered(int number) {
        List<String> words = List.of(
                "ferry", "pilot", "anchor", "buoy", "cargo", "quay", "sailor", "cannery", "tug", "lamp", "mast",
                "reef");
        List<String> paragraphs = java.util.stream.IntStream.range(0, 4)
                .mapToObj(paragraph -> java.util.stream.IntStream.range(0, 25)
                        .mapToObj(word ->
                                words.get((number * 31 + paragraph * 7 + word * word * (number + 3)) % words.size())
                                        + (number * 13 + word * paragraph + number * word) % 97)
                        .collect(Collectors.joining(" ", "The harbour told of the ", ".")))
                .toList();
        return new InventedPage(
                "Report number " + number,
                "https://www.calder-post.example/report-" + number,
                "2027-05-12T10:00:00Z",
                paragraphs,
                "");
    }

    InventedPage withTitle(String other) {
        return new InventedPage(other, address, published, paragraphs, head);
    }

    InventedPage at(String other) {
        return new InventedPage(title, other, published, paragraphs, head);
    }

    InventedPage of(String moment) {
        return new InventedPage(title, address, moment, paragraphs, head);
    }

    InventedPage saying(String... others) {
        return new InventedPage(title, address, published, List.of(others), head);
    }

    InventedPage withHead(String tags) {
        return new InventedPage(title, address, published, paragraphs, head + tags);
    }

    String html() {
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + escaped(title)
                + (title.isEmpty() ? "" : " | The Calder Post") + "</title>"
                + (address.isEmpty() ? "" : "<link rel=\"canonical\" href=\"" + address + "\">")
                + (title.isEmpty() ? "" : "<meta property=\"og:title\" content=\"" + escaped(title) + "\">")
                + (published.isEmpty()
                        ? ""
                        : "<meta property=\"article:published_time\" content=\"" + published + "\">")
                + head
                + "</head><body><nav><a href=\"/\">Home</a> <a href=\"/news\">News</a></nav><article>"
                + (title.isEmpty() ? "" : "<h1>" + escaped(title) + "</h1>")
                + paragraphs.stream()
                        .map(text -> "<p>" + escaped(text) + "</p>")
                        .collect(Collectors.joining("\n"))
                + "</article><footer><p>© The Calder Post</p></footer></body></html>\n";
    }

    /** The same article as somebody copied it from the screen. */
    String scrape() {
        return "Menu\nSearch\nNews\n\n" + title + "\nby Ben Ford, May 12, 2027 9:30 PM\n\n"
                + String.join("\n\n", paragraphs)
                + "\n\nRead also: Lighthouse dark for a month\n\nNewsletter\nSubscribe\n";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
