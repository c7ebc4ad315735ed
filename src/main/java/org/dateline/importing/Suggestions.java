package org.dateline.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.article.Place;
import org.dateline.article.Tag;
import org.dateline.article.Topic;
import org.dateline.config.Vocabulary;

/**
 * What of the digest's vocabularies a text speaks of, for a curator to confirm.
 *
 * @param topics ids, the best first; at most two
 * @param pageTags the page's own tags under the names that the digest has for them
 * @param tags other tags of the vocabulary that the text names, in its order
 * @param places ids, in the order of the text
 */
record Suggestions(List<String> topics, List<String> pageTags, List<String> tags, List<String> places) {

    private static final int MOST_TOPICS = 2;
    private static final int MOST_TAGS = 8;
    private static final int MOST_PLACES = 4;
    private static final int LONGEST_NAME = 6;
    private static final int SHORTEST_KEYWORD = 4;

    /** Many words of four letters in a sentence only hold it together. */
    private static final int SHORTEST_WORD_OF_SENTENCE = 5;

    private static final int MOST_MENTIONS = 5;

    /** Letters of a word that an inflected form shares with it, as a rule. */
    private static final int STEM = 5;

    private static final int TITLE_WEIGHT = 3;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['\u2019-][\\p{L}\\p{N}]+)*");

    Suggestions {
        topics = List.copyOf(topics);
        pageTags = List.copyOf(pageTags);
        tags = List.copyOf(tags);
        places = List.copyOf(places);
    }

    /** Looks for names of up to six words, however they are spelled, and for the words of the topics. */
    static Suggestions of(String title, String text, List<String> pageTags, Vocabulary vocabulary) {
        List<String> words = WORD.matcher(title + "\n" + text)
                .results()
                .map(MatchResult::group)
                .toList();
        Set<String> ofPage = new LinkedHashSet<>();
        for (String tag : pageTags) {
            vocabulary.tag(tag).map(Tag::name).ifPresent(ofPage::add);
        }
        Set<String> tags = new LinkedHashSet<>();
        Set<String> places = new LinkedHashSet<>();
        Map<String, Tag> tagNames = vocabulary.tagSpellings();
        Map<String, Place> placeNames = placeNames(vocabulary.places());
        for (int i = 0; i < words.size(); i++) {
            for (int length = 1; length <= LONGEST_NAME && i + length <= words.size(); length++) {
                String name = Tag.fold(String.join(" ", words.subList(i, i + length)));
                Tag tag = tagNames.get(name);
                Place place = placeNames.get(name);
                if (tag != null && tags.size() < MOST_TAGS && !ofPage.contains(tag.name())) {
                    tags.add(tag.name());
                }
                if (place != null && places.size() < MOST_PLACES) {
                    places.add(place.id().value());
                }
            }
        }
        return new Suggestions(
                topics(title, words, vocabulary.topics()), List.copyOf(ofPage), List.copyOf(tags), List.copyOf(places));
    }

    /** By the folded name, and without what follows in brackets or after a comma. */
    private static Map<String, Place> placeNames(Collection<Place> places) {
        Map<String, Place> names = new HashMap<>();
        for (Place place : places) {
            names.putIfAbsent(Tag.fold(place.name()), place);
            names.putIfAbsent(Tag.fold(place.name().replaceAll("\\s*[(,].*", "")), place);
        }
        return names;
    }

    private static List<String> topics(String title, List<String> words, Collection<Topic> topics) {
        Map<String, Integer> counts = new HashMap<>();
        words.forEach(word -> counts.merge(stem(word), 1, Integer::sum));
        WORD.matcher(title).results().forEach(word -> counts.merge(stem(word.group()), TITLE_WEIGHT, Integer::sum));
        Set<String> common = commonStems(topics);
        Map<String, Integer> scores = new LinkedHashMap<>();
        for (Topic topic : topics) {
            int score = TITLE_WEIGHT * score(stems(topic.title(), SHORTEST_KEYWORD), common, counts)
                    + score(stems(topic.description(), SHORTEST_WORD_OF_SENTENCE), common, counts);
            if (score > 0) {
                scores.put(topic.id().value(), score);
            }
        }
        List<String> best = new ArrayList<>(scores.keySet());
        best.sort(
                Comparator.comparing((String id) -> scores.getOrDefault(id, 0)).reversed());
        int most = best.isEmpty() ? 0 : scores.getOrDefault(best.get(0), 0);
        return best.stream()
                .filter(id -> 2 * scores.getOrDefault(id, 0) > most)
                .limit(MOST_TOPICS)
                .toList();
    }

    /** What several topics' descriptions say tells none of them from another. */
    private static Set<String> commonStems(Collection<Topic> topics) {
        Set<String> seen = new HashSet<>();
        Set<String> common = new HashSet<>();
        for (Topic topic : topics) {
            for (String stem : stems(topic.title() + " " + topic.description(), SHORTEST_KEYWORD)) {
                if (!seen.add(stem)) {
                    common.add(stem);
                }
            }
        }
        topics.forEach(topic -> common.removeAll(stems(topic.title(), SHORTEST_KEYWORD)));
        return common;
    }

    /** A word that a text says over and over counts no more than one that it says a few times. */
    private static int score(Set<String> stems, Set<String> common, Map<String, Integer> counts) {
        return stems.stream()
                .filter(stem -> !common.contains(stem))
                .mapToInt(stem -> Math.min(counts.getOrDefault(stem, 0), MOST_MENTIONS))
                .sum();
    }

    private static Set<String> stems(String keywords, int shortest) {
        return Arrays.stream(keywords.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= shortest)
                .map(Suggestions::stem)
                .collect(Collectors.toSet());
    }

    private static String stem(String word) {
        String folded = Tag.fold(word);
        return folded.substring(0, Math.min(STEM, folded.length()));
    }
}
