package org.dateline.extract;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes plain text as Markdown that is read back as the same text. */
final class TextMarkdown {

    /** What may begin an emphasis, a code span, a link, a tag, a note, or a struck-out text. */
    private static final Pattern INLINE = Pattern.compile("[\\\\`*_\\[\\]<>~]");
    /** spec: CommonMark 6.2: an entity is {@code &}, a name or a number, and {@code ;} */
    private static final Pattern ENTITY = Pattern.compile("&(?=#?[\\p{Alnum}]+;)");

    private static final Pattern BLOCK_MARK = Pattern.compile("^(?=[#+=|:-])");
    private static final Pattern NUMBER = Pattern.compile("^(\\d{1,9})([.)])(?= |$)");
    private static final Pattern CLOSING_HASHES = Pattern.compile("(#+)$");

    private TextMarkdown() {}

    static String of(List<TextBlock> blocks) {
        return blocks.isEmpty()
                ? ""
                : blocks.stream().map(TextBlock::markdown).collect(Collectors.joining("\n\n", "", "\n"));
    }

    /** One line of text that stands at the beginning of a block. */
    static String escape(String line) {
        String inline =
                ENTITY.matcher(INLINE.matcher(line).replaceAll("\\\\$0")).replaceAll("\\\\&");
        String block = BLOCK_MARK.matcher(inline).replaceFirst("\\\\");
        return NUMBER.matcher(block).replaceFirst("$1\\\\$2");
    }

    static String escapeHeading(String line) {
        return CLOSING_HASHES.matcher(escape(line)).replaceFirst("\\\\$1");
    }
}
