package org.dateline.article;

import java.text.Normalizer;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes lower-case Cyrillic and accented Latin in ASCII letters.
 *
 * <p>Ukrainian follows the national system (resolution 55 of the Cabinet of Ministers, 27 January 2010), which is also
 * applied to the letters that other Cyrillic alphabets share with it; the letters that Ukrainian lacks follow BGN/PCGN.
 */
public final class Transliteration {

    private static final Map<Character, String> CYRILLIC = Map.ofEntries(
            Map.entry('а', "a"),
            Map.entry('б', "b"),
            Map.entry('в', "v"),
            Map.entry('г', "h"),
            Map.entry('ґ', "g"),
            Map.entry('д', "d"),
            Map.entry('е', "e"),
            Map.entry('є', "ie"),
            Map.entry('ж', "zh"),
            Map.entry('з', "z"),
            Map.entry('и', "y"),
            Map.entry('і', "i"),
            Map.entry('ї', "i"),
            Map.entry('й', "i"),
            Map.entry('к', "k"),
            Map.entry('л', "l"),
            Map.entry('м', "m"),
            Map.entry('н', "n"),
            Map.entry('о', "o"),
            Map.entry('п', "p"),
            Map.entry('р', "r"),
            Map.entry('с', "s"),
            Map.entry('т', "t"),
            Map.entry('у', "u"),
            Map.entry('ф', "f"),
            Map.entry('х', "kh"),
            Map.entry('ц', "ts"),
            Map.entry('ч', "ch"),
            Map.entry('ш', "sh"),
            Map.entry('щ', "shch"),
            Map.entry('ь', ""),
            Map.entry('ю', "iu"),
            Map.entry('я', "ia"),
            Map.entry('ы', "y"),
            Map.entry('э', "e"),
            Map.entry('ё', "e"),
            Map.entry('ъ', ""),
            Map.entry('ў', "u"));

    /** Five letters are written otherwise where a word begins. */
    private static final Map<Character, String> AT_START = Map.of('є', "ye", 'ї', "yi", 'й', "y", 'ю', "yu", 'я', "ya");

    /** Latin letters that Unicode does not take apart into a letter and a mark. */
    private static final Map<Character, String> LATIN = Map.ofEntries(
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ø', "o"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('ħ', "h"),
            Map.entry('ı', "i"),
            Map.entry('ł', "l"),
            Map.entry('þ', "th"),
            Map.entry('ŧ', "t"),
            Map.entry('ŋ', "ng"));

    private Transliteration() {}

    /** What each letter becomes within a word, and the one pair that is more than its letters. */
    public static SortedMap<String, String> letters() {
        SortedMap<String, String> letters = new TreeMap<>();
        CYRILLIC.forEach((letter, latin) -> letters.put(String.valueOf(letter), latin));
        LATIN.forEach((letter, latin) -> letters.put(String.valueOf(letter), latin));
        letters.put("зг", "zgh");
        return letters;
    }

    static String toLatin(String lowerCase) {
        StringBuilder latin = new StringBuilder(lowerCase.length() + 8);
        String composed = Normalizer.normalize(lowerCase, Normalizer.Form.NFC);
        for (int i = 0; i < composed.length(); i++) {
            latin.append(letter(composed, i));
        }
        return latin.toString();
    }

    private static String letter(String text, int i) {
        char c = text.charAt(i);
        if (c < 0x80) {
            return String.valueOf(c);
        }
        if (i == 0 || !isWithinWord(text.charAt(i - 1))) {
            String start = AT_START.get(c);
            if (start != null) {
                return start;
            }
        }
        // spec: the pair "зг" is written "zgh", so that it is not read as "ж"
        if (c == 'г' && i > 0 && text.charAt(i - 1) == 'з') {
            return "gh";
        }
        // a mark that no composed letter has, on a Latin letter
        if (Character.getType(c) == Character.NON_SPACING_MARK && i > 0 && text.charAt(i - 1) < 0x80) {
            return "";
        }
        String cyrillic = CYRILLIC.get(c);
        if (cyrillic != null) {
            return cyrillic;
        }
        String latin = LATIN.get(c);
        return latin != null ? latin : withoutMarks(c);
    }

    /** An apostrophe does not end a word: "під'їзд" is one. */
    private static boolean isWithinWord(char c) {
        return Character.isLetterOrDigit(c) || c == '\'' || c == '\u2019' || c == '\u02BC';
    }

    /** "é" becomes "e"; a letter whose base is not ASCII keeps its marks, since they may tell two letters apart. */
    private static String withoutMarks(char c) {
        String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        return parts.length() > 1 && parts.charAt(0) < 0x80 ? parts.substring(0, 1) : String.valueOf(c);
    }
}
