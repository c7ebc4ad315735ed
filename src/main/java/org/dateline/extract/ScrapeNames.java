package org.dateline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the names of people and desks in a byline from the roles, places and labels beside them. */
final class ScrapeNames {

    private static final Pattern LABEL = Pattern.compile(
            "^(?:(?<colon>(?:written by|story by|text by|reported by|reporting by|authors?|text|words|"
                    + "автор(?:ка|и|ы)?|автор(?:ка)? тексту|автор текста|текст|підготу(?:вав|вала|вали)|подготовил[аи]?|журналіст(?:ка)?|"
                    + "autor(?:ka|zy|in|en)?|autor tekstu|tekst|oprac(?:\\.|owanie|ował|owała)|opracowanie|"
                    + "auteurs?|autrice|texte|rédigé par) ?[:\\u2013\\u2014-] ?)"
                    + "|(?<plain>(?:written by|story by|text by|by|oprac\\.|opracował|opracowała|przygotował|przygotowała|"
                    + "von|ein bericht von|eine analyse von|par|publié par|підготував|підготувала|подготовил|подготовила) ))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern CONJUNCTION = Pattern.compile(" (?:and|та|і|й|и|i|oraz|und|et|&) ");
    private static final Pattern COMMA = Pattern.compile(" ?[,;/] ?");
    private static final Pattern SEPARATOR = Pattern.compile(" ?[|·•\u2022\u2013\u2014] ?| - ");
    private static final Pattern PLACE =
            Pattern.compile(" (?:in|from|reporting from|у|в|із|з|из|w|z|aus|à|de notre correspondant à) \\p{Lu}.*$");
    private static final Pattern ADDRESS = Pattern.compile("\\S*@\\S+|https?://\\S+");
    /** Whole, never a part of one: a text of capitals alone could be cut into words in more ways than there is time. */
    private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}'\u2019\u02bc.-]*+";

    private static final Pattern NAME =
            Pattern.compile(WORD + "(?: (?:de|van|von|der|den|la|le|du|di|da|al|bin|ten|zu) | )?" + "(?:" + WORD
                    + "(?: (?:de|van|von|der|den|la|le|du|di|da|al|bin|ten|zu))? ?){0,4}");
    private static final Pattern DESK = Pattern.compile(
            "\\p{Lu}.*(?:desk|staff|team|editors|newsroom|редакція|редакция|redakcja|redaktion|rédaction)$",
            Pattern.UNICODE_CASE);
    /** What stands where a name would, on a line with a date, and names a part of the outlet. */
    private static final Set<String> NO_NAMES = Set.of(
            ("news world europe politics war economy opinion analysis business ukraine russia live home latest feed "
                            + "новини світ війна україна політика економіка новости мир война украина россия политика экономика "
                            + "wiadomości świat polska wojna polityka ukraina rosja nachrichten welt politik wirtschaft krieg ausland "
                            + "actualités monde guerre politique économie international")
                    .split(" "));

    private static final int MOST_WORDS = 6;
    private static final Pattern EDGES = Pattern.compile("^[\\s,;|·•:()-]+|[\\s,;|·•:()-]+$");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private ScrapeNames() {}

    /**
     * The authors that a line names, whose dates were cut out; empty where the line is no byline.
     *
     * @param dated whether it held a date, so that a name may stand without a label
     */
    static List<String> ofByline(String words, boolean dated, Predicate<String> aboutDates) {
        List<String> parts = new ArrayList<>();
        for (String part : SEPARATOR.split(words)) {
            String clean = trimmed(part);
            if (!clean.isEmpty() && !aboutDates.test(clean)) {
                parts.add(clean);
            }
        }
        if (parts.isEmpty() || parts.size() > 3) {
            return List.of();
        }
        String first = parts.get(0);
        Matcher label = LABEL.matcher(first);
        if (label.find()) {
            String names = trimmed(first.substring(label.end()));
            // "Von Berlin" and "By Monday" begin a headline; "By Reuters, 18 March 2025" is a byline
            boolean sure = label.group("colon") != null || dated || names.indexOf(' ') > 0;
            return sure ? names(names) : List.of();
        }
        boolean named = dated && first.indexOf(' ') > 0 && NAME.matcher(first).matches() && !isPartOfOutlet(first);
        return named && parts.stream().skip(1).allMatch(part -> part.split(" ").length <= 4) ? split(first) : List.of();
    }

    /** The names in a text that holds names and what belongs to them, in their order. */
    static List<String> split(String names) {
        List<String> found = names(trimmed(names));
        return found.isEmpty() && !names.isBlank() ? List.of(names.strip()) : found;
    }

    private static List<String> names(String text) {
        List<String> found = new ArrayList<>();
        boolean several = CONJUNCTION.matcher(text).find();
        int place = 0;
        for (String group : CONJUNCTION.split(text)) {
            for (String part : COMMA.split(group)) {
                String name = trimmed(PLACE.matcher(part).replaceFirst(""));
                boolean isName = isName(name);
                if (place == 0 && !isName || part.split(" ").length > MOST_WORDS) {
                    return List.of();
                }
                // after a lone comma stands what the author is, not who else wrote
                if (isName && (place == 0 || several)) {
                    found.add(name);
                }
                place++;
            }
        }
        return found;
    }

    private static boolean isName(String text) {
        boolean shaped = NAME.matcher(text).matches() || DESK.matcher(text).matches();
        return shaped && text.split(" ").length <= MOST_WORDS && !ScrapeDates.isMonth(text) && text.length() > 2;
    }

    private static boolean isPartOfOutlet(String text) {
        for (String word : text.toLowerCase(Locale.ROOT).split(" ")) {
            if (NO_NAMES.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static String trimmed(String text) {
        String bare = EDGES.matcher(ADDRESS.matcher(text).replaceAll(" ")).replaceAll("");
        return SPACES.matcher(bare).replaceAll(" ");
    }
}
