package org.dateline.extract;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A block of an article's body that came from plain text. */
sealed interface TextBlock {

    String markdown();

    /** The block's lines without any mark. */
    List<String> lines();

    /** Whether its characters count as running text. */
    boolean isProse();

    /** A paragraph. */
    record Paragraph(String text) implements TextBlock {

        @Override
        public String markdown() {
            return TextMarkdown.escape(text);
        }

        @Override
        public List<String> lines() {
            return List.of(text);
        }

        @Override
        public boolean isProse() {
            return true;
        }
    }

    /** A heading between paragraphs; a text does not tell its rank. */
    record Heading(String text) implements TextBlock {

        @Override
        public String markdown() {
            return "## " + TextMarkdown.escapeHeading(text);
        }

        @Override
        public List<String> lines() {
            return List.of(text);
        }

        @Override
        public boolean isProse() {
            return false;
        }
    }

    /** A list; a numbered one counts from 1. */
    record ItemList(List<String> items, boolean numbered) implements TextBlock {

        public ItemList {
            items = List.copyOf(items);
        }

        @Override
        public String markdown() {
            return IntStream.range(0, items.size())
                    .mapToObj(i -> (numbered ? i + 1 + ". " : "- ") + TextMarkdown.escape(items.get(i)))
                    .collect(Collectors.joining("\n"));
        }

        @Override
        public List<String> lines() {
            return items;
        }

        @Override
        public boolean isProse() {
            return true;
        }
    }

    /**
     * A list that the scrape ran into one line: its introduction, then its items, each after a bullet.
     *
     * @param introduction ends with a colon
     */
    record RunOnList(String introduction, List<String> items) {

        private static final Pattern FORM = Pattern.compile("(?<introduction>[^*•]{3,160}:) ?[*•] (?<items>.+)");
        private static final Pattern BULLET = Pattern.compile(" [*•] ");

        public RunOnList {
            items = List.copyOf(items);
        }

        /** The list that the line holds; null where it holds none of two items or more. */
        static @Nullable RunOnList of(String line) {
            Matcher matcher = FORM.matcher(line);
            if (!matcher.matches()) {
                return null;
            }
            List<String> items = Arrays.stream(BULLET.split(matcher.group("items")))
                    .map(String::strip)
                    .filter(item -> !item.isEmpty())
                    .toList();
            return items.size() < 2 ? null : new RunOnList(matcher.group("introduction"), items);
        }

        List<TextBlock> blocks() {
            return List.of(new Paragraph(introduction), new ItemList(items, false));
        }
    }
}
