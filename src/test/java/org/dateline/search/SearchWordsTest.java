package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SearchWordsTest {

    /** What must be folded alike here and in {@code search.js}. */
    static final List<String> SAMPLES = List.of(
            "Харків Kharkiv КИЇВ Kyiv Київ",
            "Під'їзд під’їзд ЗГУРІВКА Zghurivka",
            "Zelenskyy ZELENSKY Zelenskiy Зеленський",
            "Ukraine's UKRAINE’S l'armée",
            "Støre Łódź Orbán Møse STRASSE Straße",
            "F-16, 160,000 and 30.6 billion",
            "Ελλάδα ΟΔΟΣ οδός",
            "حَرْب أوكرانيا",
            "乌克兰总统 ウクライナ",
            "ши́на soft\u00ADhyphen ﬁre ١٢٣",
            "\uD83D\uDE80 rocket, _under_score");

    @Test
    void alphabetsCaseAndAccentsMakeNoDifference() {
        assertEquals(List.of("kharkiv", "kharkiv", "kiv", "kiv", "kiv"), SearchWords.of(SAMPLES.get(0)));
        assertEquals(List.of("pidizd", "pidizd", "zghurivka", "zghurivka"), SearchWords.of(SAMPLES.get(1)));
        assertEquals(List.of("store", "lodz", "orban", "mose", "strase", "strase"), SearchWords.of(SAMPLES.get(4)));
    }

    @Test
    void spellingsOfOneNameAreOneWord() {
        assertEquals(
                List.of("zelenski"),
                SearchWords.of(SAMPLES.get(2)).stream().distinct().toList());
    }

    @Test
    void anApostropheNeitherPartsAWordNorLeavesItsEnding() {
        assertEquals(List.of("ukraine", "ukraine", "larme"), SearchWords.of(SAMPLES.get(3)));
    }

    @Test
    void lettersOfOtherScriptsStay() {
        assertEquals(List.of("ελαδα", "οδοσ", "οδοσ"), SearchWords.of("Ελαδα ΟΔΟΣ οδός"));
        assertEquals(List.of("حرب", "اوكرانيا"), SearchWords.of(SAMPLES.get(7)));
        assertEquals(List.of("乌", "克", "兰", "总", "统"), SearchWords.of("乌克兰总统"));
    }

    /** A letter that is not ASCII, at the end, sends the same text the longer way. */
    @Test
    void plainTextsAreFoldedAsAllOthers() {
        String signs = "aabbsyYSS'`'`019 -,.z";
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            String text = random.ints(12, 0, signs.length())
                    .mapToObj(at -> signs.substring(at, at + 1))
                    .collect(Collectors.joining());
            List<String> longer = SearchWords.of(text + " \u00e9");
            assertEquals(longer.subList(0, longer.size() - 1), SearchWords.of(text), text);
        }
    }
}
