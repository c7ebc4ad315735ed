package org.dateline.hostile;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * A digest that says given texts in every field that takes words, in two languages: each in every field and the body of
 * a report of its own, several together in the fields of the vocabularies.
 *
 * @param ofDigest what the digest says of itself, as far as its fields hold it
 */
public record MarkupDigest(Path root, List<String> texts, List<String> ofDigest) {

    /** The day of all its reports. */
    public static final String DAY = "2027/05/12/";

    /** Of so many reports one is withdrawn: */
    static final int GROUP = 3;

    /** the one of this number, from 0. */
    static final int WITHDRAWN = 2;

    private static final int TRANSLATED = 12;
    private static final int LONGEST_NAME = 440;
    private static final int LONGEST_LINE = 4_900;

    public MarkupDigest {
        texts = List.copyOf(texts);
        ofDigest = List.copyOf(ofDigest);
    }

    /** Writes it below its root. */
    public MarkupDigest write() {
        write("digest.yaml", digest());
        write("topics.yaml", entries("""
                - {id: topicN, title: T, description: T, translations: {uk: {title: T, description: T}}}
                """));
        write("tags.yaml", entries("""
                - {name: L, kind: theme, aliases: [O], description: T, reference: "https://post.example/",
                   translations: {uk: {name: L, description: T}}}
                """));
        write("places.yaml", entries("""
                - {id: placeN, name: T, country: T, lat: 1, lon: 1, translations: {uk: {name: T, country: T}}}
                """));
        write("storylines.yaml", entries("""
                - {id: storyN, title: T, summary: T, story: T, as-of: 2027-05-12, turning-points: [2027/05/12/caseN],
                   translations: {uk: {title: T, summary: T, story: T}}}
                """));
        write("sources.yaml", entries("""
                - {id: sourceN, name: T, url: "https://post.example/", kind: T, country: T, language: T,
                   state-affiliated: T, syndicates: [T], note: T,
                   translations: {uk: {name: T, kind: T, country: T, language: T, state-affiliated: T, note: T}}}
                """));
        for (int i = 0; i < texts.size(); i++) {
            write(DAY + "case" + i + ".md", report(i));
            if (i % TRANSLATED == 0) {
                write(DAY + "case" + i + ".uk.md", translation(i));
            }
        }
        write(DAY + "hidden.md", report(0).replaceFirst("(?m)^title: .*", "title: Hidden\ndraft: true"));
        String bodies = String.join("\n\n", texts).replace("crane.png", DAY + "crane.png") + "\n";
        for (String language : List.of("", ".uk")) {
            write("about" + language + ".md", bodies);
            write(DAY + "edition" + language + ".md", edition());
        }
        writePicture();
        return this;
    }

    private String digest() {
        List<String> names = chunks(ofDigest, LONGEST_NAME);
        List<String> lines = chunks(ofDigest, LONGEST_LINE);
        IntFunction<String> name = i -> quoted(names.get(i % names.size()));
        IntFunction<String> line = i -> quoted(lines.get(i % lines.size()));
        return """
                base-url: https://digest.example/
                language: en
                languages: [uk]
                time-zone: Europe/Kyiv
                cards: none
                security: {contact: ["mailto:desk@digest.example"], expires: 2999-01-01}
                """
                + "title: " + name.apply(0)
                + "\ndescription: " + line.apply(0)
                + "\nrights: " + line.apply(1)
                + "\nlicence: {name: " + name.apply(1) + ", url: \"https://post.example/licence\"}"
                + "\ntranslations: {uk: {title: " + name.apply(2) + ", description: " + line.apply(2) + ", rights: "
                + line.apply(3) + "}}\n";
    }

    /** The texts one after another, in as few lines as hold them. */
    private static List<String> chunks(List<String> texts, int longest) {
        List<String> chunks = new ArrayList<>();
        String open = "";
        for (String text : texts) {
            if (open.length() + text.length() >= longest) {
                chunks.add(open);
                open = "";
            }
            open = open.isEmpty() ? text : open + " " + text;
        }
        chunks.add(open);
        return chunks;
    }

    /** What the vocabularies say: every other text. */
    private List<String> names() {
        return chunks(
                IntStream.iterate(0, i -> i < texts.size(), i -> i + 2)
                        .mapToObj(texts::get)
                        .toList(),
                LONGEST_NAME);
    }

    private String entries(String pattern) {
        List<String> names = names();
        return IntStream.range(0, names.size())
                .mapToObj(i -> filled(pattern, i, names.get(i)))
                .collect(Collectors.joining());
    }

    /**
     * @param pattern with {@code N} for a number, and {@code T} for a text, to which {@code L} and {@code O} add the
     *     number
     */
    private static String filled(String pattern, int number, String text) {
        return pattern.replaceAll("(?<=[a-z])N\\b", String.valueOf(number))
                .replaceAll("\\b([TLO])\\b", "\0$1")
                .replace("\0L", quoted("label " + number + " " + text))
                .replace("\0O", quoted("other " + number + " " + text))
                .replace("\0T", quoted(text));
    }

    private String report(int i) {
        List<String> names = names();
        String filed = filled("""
                topics: [topicN]
                places: [placeN]
                storylines: [storyN]
                tags: [L]
                sources:
                  - {id: sourceN, url: "https://post.example/", title: T, author: T, language: T, via: T}
                  - {name: O, url: "https://post.example/"}
                """, i % names.size(), names.get(i % names.size()));
        String said = filled("""
                title: T
                summary: T
                status: claimed
                attribution: [T]
                image: {file: crane.png, alt: T, caption: T, credit: T}
                corrections: [{date: 2027-05-13, text: T, was: T, now: T}]
                review: {claim: T, claimant: T, rating: T}
                figures: [{label: T, value: T, unit: T, attribution: [T]}]
                related: [case0]
                provenance: {importer: T}
                """, i, texts.get(i));
        String withdrawn = i % GROUP == WITHDRAWN
                ? filled("aliases: [/2027/05/12/movedN/]\nwithdrawn: {date: 2027-05-14, reason: T}\n", i, texts.get(i))
                : "";
        return "---\n" + filed + said + withdrawn + "---\n\n" + body(texts.get(i));
    }

    private String translation(int i) {
        return filled("""
                ---
                title: T
                summary: T
                attribution: [T]
                corrections: [{date: 2027-05-13, text: T, was: T, now: T}]
                image: {file: crane.png, alt: T, caption: T, credit: T}
                ---

                """, i, texts.get(i)) + body(texts.get(i));
    }

    /** What may swallow the rest of the body comes last. */
    private static String body(String text) {
        String inBrackets = text.replace("[", "\\[").replace("]", "\\]").replace("\"", "\\\"");
        String label = text.replaceAll("[\\s\\p{Z}\\[\\]\\\\]", "");
        return String.join(
                "\n",
                "[x](https://post.example/ \"" + inBrackets + "\") and ![" + inBrackets + "](crane.png \"" + inBrackets
                        + "\").",
                "[" + inBrackets + "](case0.md \"" + inBrackets + "\") and [x][r] and [x][" + inBrackets + "].",
                "[" + inBrackets + "](hidden.md \"" + inBrackets + "\") leads to no page.",
                "",
                "[r]: https://post.example/?q ("
                        + inBrackets.replace("(", "\\(").replace(")", "\\)") + ")",
                "",
                "~~~" + text.replace("~", ""),
                text,
                "~~~",
                "",
                "A note[^" + label + "] and one[^n] more.",
                "",
                "[^n]: " + text,
                "",
                "[^" + label + "]: Its name is the text.",
                "",
                "| a | b |",
                "| --- | --- |",
                "| " + text.replace("|", "\\|") + " | b |",
                "",
                "Within a line " + text + " too, and as `` " + text + " ``.",
                "",
                "## " + text,
                "",
                text,
                "");
    }

    private String edition() {
        String developments = IntStream.range(0, texts.size())
                .mapToObj(i -> filled("  - {text: T, articles: [caseN]}\n", i, texts.get(i)))
                .collect(Collectors.joining());
        return "---\nlead: " + quoted(chunks(texts, LONGEST_LINE).get(0)) + "\ndevelopments:\n" + developments
                + "---\n\n" + String.join("\n\n", texts) + "\n";
    }

    /** A text as YAML has it between quotation marks. */
    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private void writePicture() {
        try {
            BufferedImage picture = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
            ImageIO.write(
                    picture, "png", root.resolve("content/" + DAY + "crane.png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String name, String content) {
        try {
            Path file = root.resolve("content").resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
