package org.dateline.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.dateline.article.ArticleId;
import org.dateline.article.Slug;
import org.junit.jupiter.api.Test;

class KnownTextsTest {

    private static ArticleId id(int number) {
        return new ArticleId(LocalDate.of(2027, 5, 12), new Slug("report-" + number));
    }

    private static String text(int seed, int words) {
        return new Random(seed)
                .ints(words, 0, 400)
                .mapToObj(word -> "word" + word)
                .collect(Collectors.joining(" "));
    }

    @Test
    void nearlyTheSameTextIsFoundAmongThousands() {
        KnownTexts texts = new KnownTexts();
        for (int i = 0; i < 2000; i++) {
            texts.add(id(i), text(i, 150));
        }
        for (int i = 0; i < 2000; i++) {
            String changed = text(i, 150).replaceFirst("word", "Other, word") + " and some more at its end";
            assertEquals(Optional.of(id(i)), texts.alike(changed.toUpperCase(java.util.Locale.ROOT)));
        }
        assertEquals(Optional.empty(), texts.alike(text(5000, 150)));
    }

    @Test
    void aTextThatSharesHalfIsAnother() {
        KnownTexts texts = new KnownTexts();
        texts.add(id(1), text(1, 100) + " " + text(2, 100));
        assertEquals(Optional.empty(), texts.alike(text(1, 100) + " " + text(3, 100)));
    }

    @Test
    void aTextOfFewWordsIsLikeNone() {
        KnownTexts texts = new KnownTexts();
        texts.add(id(1), "Three words only");
        assertEquals(Optional.empty(), texts.alike("Three words only"));
        assertEquals(Optional.empty(), texts.alike(""));
    }
}
