package org.dateline.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A built page as a machine reads it. */
public record SeenPage(String address, Document document) {

    /** Every page of the site, by address. */
    public static List<SeenPage> allOf(Path site) {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .map(file -> of(site, site.relativize(file).toString().replace('\\', '/')))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static SeenPage of(Path site, String file) {
        try {
            String text = Files.readString(site.resolve(file));
            return new SeenPage(file.replaceFirst("index\\.html$", ""), Jsoup.parse(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isIndexable() {
        return document.selectFirst("meta[name=robots][content*=noindex]") == null;
    }

    public String canonical() {
        return document.select("link[rel=canonical]").attr("href");
    }

    /** What the page tells of itself; it has one script element of data, or none. */
    public List<SeenJson> graph() {
        List<Element> blocks = document.select("script[type=application/ld+json]");
        if (blocks.size() > 1) {
            throw new AssertionError(blocks.size() + " blocks on /" + address);
        }
        return blocks.stream()
                .map(block -> SeenJson.of(block.data()))
                .flatMap(json -> json.at("@graph").items().stream())
                .toList();
    }

    public Optional<SeenJson> node(String type) {
        return graph().stream()
                .filter(node -> node.at("@type").text().equals(type))
                .findFirst();
    }

    public String property(String name) {
        return document.select("meta[property=\"" + name + "\"]").attr("content");
    }
}
