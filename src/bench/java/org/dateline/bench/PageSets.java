package org.dateline.bench;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The files of a built site by what they are, to see whether two generators made the same pages. */
record PageSets(Map<String, SortedMap<String, Long>> sizes) {

    /** What both generators make one page for. Everything else is made by one of them alone. */
    private static final Map<String, Pattern> SHARED = new LinkedHashMap<>();

    /** What stands beyond them; the first that fits is it. */
    private static final Map<String, Pattern> BEYOND = new LinkedHashMap<>();

    static {
        SHARED.put("article", Pattern.compile("\\d{4}/\\d\\d/\\d\\d/[^/]+/index\\.html"));
        SHARED.put("day", Pattern.compile("\\d{4}/\\d\\d/\\d\\d/index\\.html"));
        SHARED.put("tag", Pattern.compile("tags/[^/]+/index\\.html"));
        SHARED.put("topic", Pattern.compile("topics/[^/]+/index\\.html"));
        SHARED.put("home page", Pattern.compile("index\\.html"));
        BEYOND.put("feeds", Pattern.compile(".*/?(feed\\.xml|rss\\.xml|index\\.xml|feed\\.json|feeds\\.opml)"));
        BEYOND.put("search data", Pattern.compile("search/.*"));
        BEYOND.put("months of tags", Pattern.compile("tags/[^/]+/.+\\.html"));
        BEYOND.put("months of topics", Pattern.compile("topics/[^/]+/.+\\.html"));
        BEYOND.put("sources and their months", Pattern.compile("sources/.*\\.html"));
        BEYOND.put("statuses and their months", Pattern.compile("statuses/.*\\.html"));
        BEYOND.put("months and years", Pattern.compile("\\d{4}/(\\d\\d/)?index\\.html"));
        BEYOND.put("days as text", Pattern.compile(".*/edition\\.txt"));
        BEYOND.put("site maps", Pattern.compile(".*sitemap.*"));
        BEYOND.put("other", Pattern.compile(".*"));
    }

    /** Reads the names and sizes of a site's files. */
    static PageSets of(Path site) throws IOException {
        Map<String, SortedMap<String, Long>> sizes = new LinkedHashMap<>();
        SHARED.keySet().forEach(kind -> sizes.put(kind, new TreeMap<>()));
        BEYOND.keySet().forEach(kind -> sizes.put(kind, new TreeMap<>()));
        Files.walkFileTree(site, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String path = site.relativize(file).toString();
                sizes.computeIfAbsent(kind(path), kind -> new TreeMap<>()).put(path, attributes.size());
                return FileVisitResult.CONTINUE;
            }
        });
        return new PageSets(sizes);
    }

    private static String kind(String path) {
        for (Map<String, Pattern> kinds : List.of(SHARED, BEYOND)) {
            for (Map.Entry<String, Pattern> kind : kinds.entrySet()) {
                if (kind.getValue().matcher(path).matches()) {
                    return kind.getKey();
                }
            }
        }
        throw new AssertionError("the last pattern matches everything: " + path);
    }

    /** The pages that one of the two sites has and the other lacks, of the kinds that both should have; none is well. */
    Set<String> differences(PageSets other) {
        Set<String> different = new TreeSet<>();
        for (String kind : SHARED.keySet()) {
            Set<String> mine = files(kind).keySet();
            Set<String> theirs = other.files(kind).keySet();
            different.addAll(
                    mine.stream().filter(path -> !theirs.contains(path)).collect(Collectors.toSet()));
            different.addAll(
                    theirs.stream().filter(path -> !mine.contains(path)).collect(Collectors.toSet()));
        }
        return different;
    }

    SortedMap<String, Long> files(String kind) {
        return sizes.getOrDefault(kind, new TreeMap<>());
    }

    long bytes(String kind) {
        return files(kind).values().stream().mapToLong(Long::longValue).sum();
    }

    long allFiles() {
        return sizes.values().stream().mapToLong(Map::size).sum();
    }

    long allBytes() {
        return sizes.keySet().stream().mapToLong(this::bytes).sum();
    }
}
