package org.dateline.extract;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the first sentence or two of an article, for what is shown in its place. */
final class TextExcerpt {

    private static final int ENOUGH = 80;
    private static final int LONGEST = 300;

    /** An end of a sentence before a capital; not after an initial, a title or a number's abbreviation. */
    private static final Pattern END = Pattern.compile(
            "(?<![\\s.(]\\p{Lu})(?<!(?:Mr|Mrs|Ms|Dr|St|Gen|Lt|Col|Maj|Sgt|Sen|Rep|Gov|Prof|No|Nr|ca|bzw|usw|etc|vs|тис|млн|млрд|грн|ст|ул|вул|им|ім|проф|ген|тыс|руб|proc|tys|mln|mld|gen|prof|płk|ul))"
                    + "[.!?…][\"'”“’»)\\]]*(?= [\"'“„«(]*[\\p{Lu}\\p{N}])");

    private TextExcerpt() {}

    /** One or two sentences; cut after a word where they are longer than a reader of a list would read. */
    static String of(List<TextBlock> blocks) {
        return blocks.stream()
                .filter(TextBlock.Paragraph.class::isInstance)
                .map(block -> block.lines().get(0))
                .filter(text -> !text.endsWith(":"))
                .findFirst()
                .map(TextExcerpt::of)
                .orElse("");
    }

    static String of(String text) {
        Matcher end = END.matcher(text);
        int to = 0;
        while (to < ENOUGH && end.find()) {
            to = end.end();
        }
        String sentences = to == 0 || to < ENOUGH && text.length() <= LONGEST ? text : text.substring(0, to);
        return sentences.length() <= LONGEST ? sentences : cut(sentences);
    }

    private static String cut(String text) {
        int space = text.lastIndexOf(' ', LONGEST - 1);
        int end = space > LONGEST / 2 ? space : LONGEST - 1;
        int whole = Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
        return text.substring(0, whole).replaceFirst("[,;:\\s–—-]+$", "") + "…";
    }
}
