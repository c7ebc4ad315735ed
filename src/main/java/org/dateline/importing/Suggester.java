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

/** Looks for what a text speaks of among the digest's topics, tags and places. Safe for use by several threads. */
final class Suggester {

    private static final int MOST_TOPICS = 2;
    private static final int MOST_TAGS = 8;
    private static final int MOST_PLACES = 4;
    private static final int LONGEST_NAME = 6;
    private static final int SHORTEST_KEYWORD = 4;

    /** Many words of four letters in a sentence only hold it together. */
    private static final int SHORTEST_WORD_OF_SENTENCE = 5;

    /** A word that a text says over and over counts no more than one that it says a few times. */
    private static final int MOST_MENTIONS = 5;

    /** Letters of a word that an inflected form shares with it, as a rule. */
    private static final int STEM = 5;

    private static final int TITLE_WEIGHT = 3;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['\u2019-][\\p{L}\\p{N}]+)*");

    private final Vocabulary vocabulary;
    private final Map<String, Tag> tagNames;
    private final Map<String, Place> placeNames;

    /** What the names begin with, so that most words of a text need no closer look. */
    private final Set<String> firstWords = new HashSet<>();

    private final List<Keywords> topics;

    /** The stems that tell a topic. */
    private record Keywords(String topic, Set<String> ofTitle, Set<String> ofDescription) {}

    Suggester(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.tagNames = vocabulary.tagSpellings();
        this.placeNames = placeNames(vocabulary.places());
        tagNames.keySet().forEach(name -> firstWords.add(firstWord(name)));
        placeNames.keySet().forEach(name -> firstWords.add(firstWord(name)));
        this.topics = keywords(vocabulary.topics());
    }

    private static String firstWord(String name) {
        return name.replaceFirst(" .*", "");
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

    /** What several topics' descriptions say tells none of them from another. */
    private static List<Keywords> keywords(Collection<Topic> topics) {
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
        return topics.stream()
                .map(topic -> {
                    Set<String> description = stems(topic.description(), SHORTEST_WORD_OF_SENTENCE);
                    description.removeAll(common);
                    return new Keywords(topic.id().value(), stems(topic.title(), SHORTEST_KEYWORD), description);
                })
                .toList();
    }

    /** Names of up to six words are found however they are spelled, and topics by the words that describe them. */
    Suggestions of(String title, String text, List<String> pageTags) {
        List<String> words = words(title + "\n" + text);
        Set<String> ofPage = new LinkedHashSet<>();
        for (String tag : pageTags) {
            vocabulary.tag(tag).map(Tag::name).ifPresent(ofPage::add);
        }
        Set<String> tags = new LinkedHashSet<>();
        Set<String> places = new LinkedHashSet<>();
        for (String name : names(words)) {
            Tag tag = tagNames.get(name);
            Place place = placeNames.get(name);
            if (tag != null && tags.size() < MOST_TAGS && !ofPage.contains(tag.name())) {
                tags.add(tag.name());
            }
            if (place != null && places.size() < MOST_PLACES) {
                places.add(place.id().value());
            }
        }
        return new Suggestions(
                topics(words(title), words), List.copyOf(ofPage), List.copyOf(tags), List.copyOf(places));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(Tag::fold)
                .toList();
    }

    /** All runs of words that may be names, in the order in which they begin. */
    private Set<String> names(List<String> words) {
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < words.size(); i++) {
            if (firstWords.contains(firstWord(words.get(i)))) {
                for (int end = i + 1; end <= Math.min(i + LONGEST_NAME, words.size()); end++) {
                    names.add(String.join(" ", words.subList(i, end)));
                }
            }
        }
        return names;
    }

    private List<String> topics(List<String> title, List<String> words) {
        Map<String, Integer> counts = new HashMap<>();
        words.forEach(word -> counts.merge(stem(word), 1, Integer::sum));
        title.forEach(word -> counts.merge(stem(word), TITLE_WEIGHT, Integer::sum));
        Map<String, Integer> scores = new LinkedHashMap<>();
        for (Keywords topic : topics) {
            int score = TITLE_WEIGHT * score(topic.ofTitle(), counts) + score(topic.ofDescription(), counts);
            if (score > 0) {
                scores.put(topic.topic(), score);
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

    private static int score(Set<String> stems, Map<String, Integer> counts) {
        return stems.stream()
                .mapToInt(stem -> Math.min(counts.getOrDefault(stem, 0), MOST_MENTIONS))
                .sum();
    }

    private static Set<String> stems(String keywords, int shortest) {
        return Arrays.stream(keywords.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= shortest)
                .map(word -> stem(Tag.fold(word)))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String stem(String folded) {
        return folded.substring(0, Math.min(STEM, folded.length()));
    }
}
