package org.dateline.publish.target;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.output.BuiltFile;
import org.dateline.output.BuiltSite;
import org.jspecify.annotations.Nullable;

/**
 * The record that publications keep at a target: which files they made there, each with the SHA-256 of its bytes. While a
 * publication is under way a file stands in it with its old and its new sum, so that one that was stopped is told from one
 * that came to its end.
 */
public final class PublicationRecord {

    /** Its name, at the root of what is published. */
    public static final String NAME = ".dateline-publication";

    /** One of a target that nothing was published to. */
    public static final PublicationRecord NONE = new PublicationRecord(new TreeMap<>());

    private static final String HEAD = "# The files that dateline published here, with their SHA-256. Do not edit.";
    private static final Pattern ENTRY = Pattern.compile("([0-9a-f]{64}) (.+)");

    private final SortedMap<String, List<String>> sums;

    private PublicationRecord(SortedMap<String, List<String>> sums) {
        this.sums = Collections.unmodifiableSortedMap(sums);
    }

    /** What stands at the end of a publication of this site. */
    public static PublicationRecord of(BuiltSite site) {
        SortedMap<String, List<String>> sums = new TreeMap<>();
        site.files().forEach((path, file) -> sums.put(path, List.of(file.sha256())));
        return new PublicationRecord(sums);
    }

    /** Reads what {@link #bytes} wrote; a line that it cannot have written is passed over, and that file is not ours. */
    public static PublicationRecord read(byte[] bytes) {
        SortedMap<String, List<String>> sums = new TreeMap<>();
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
            Matcher entry = ENTRY.matcher(line);
            if (entry.matches() && isBelow(entry.group(2))) {
                sums.computeIfAbsent(entry.group(2), each -> new ArrayList<>(1)).add(entry.group(1));
            }
        }
        return new PublicationRecord(sums);
    }

    /** No entry may lead out of the target. */
    private static boolean isBelow(String path) {
        return Arrays.stream(path.split("/", -1))
                .noneMatch(name -> name.isEmpty() || name.equals(".") || name.equals("..") || name.indexOf('\\') >= 0);
    }

    /** What may be there while this publication is under way: what was, and what will be of all that is not yet sure. */
    public PublicationRecord during(PublicationPlan plan, Set<String> sent) {
        SortedMap<String, List<String>> both = new TreeMap<>();
        sums.forEach((path, known) -> both.put(path, new ArrayList<>(known)));
        plan.unchanged().forEach(file -> both.put(file.path(), List.of(file.sha256())));
        for (List<BuiltFile> step : plan.steps()) {
            for (BuiltFile file : step) {
                if (sent.contains(file.path())) {
                    both.put(file.path(), List.of(file.sha256()));
                } else {
                    both.computeIfAbsent(file.path(), each -> new ArrayList<>()).add(file.sha256());
                }
            }
        }
        both.replaceAll((path, known) -> List.copyOf(new TreeSet<>(known)));
        // one sum of a file that may not be there yet would say that it is
        plan.added().stream()
                .filter(file -> !sent.contains(file.path()))
                .forEach(file -> both.computeIfPresent(
                        file.path(), (path, known) -> known.size() > 1 ? known : List.of(UNSURE, known.get(0))));
        return new PublicationRecord(both);
    }

    private static final String UNSURE = "0".repeat(64);

    public Set<String> paths() {
        return sums.keySet();
    }

    /** The file's sum where it is certain; null where the file is unknown, or a publication of it was stopped. */
    public @Nullable String sum(String path) {
        List<String> known = sums.getOrDefault(path, List.of());
        return known.size() == 1 ? known.get(0) : null;
    }

    /** Whether a publication made a file with this sum there, or may have. */
    public boolean made(String path, String sha256) {
        return sums.getOrDefault(path, List.of()).contains(sha256);
    }

    /** It as a file. */
    public byte[] bytes() {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        sums.forEach((path, known) ->
                known.forEach(sum -> text.append(sum).append(' ').append(path).append('\n')));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
