package org.dateline.publish.target;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dateline.output.BuiltFile;
import org.dateline.output.BuiltSite;

/**
 * What a publication would do, told by the content of the files.
 *
 * @param added files that the target does not have
 * @param changed files that it has with other bytes
 * @param unchanged files that it has as they are
 * @param removed paths of files that publications made and the site no longer has
 * @param inTheWay paths of files that somebody else put where a file of the site would stand
 * @param foreign paths of all files that somebody else put there, and that stay
 */
public record PublicationPlan(
        List<BuiltFile> added,
        List<BuiltFile> changed,
        List<BuiltFile> unchanged,
        List<String> removed,
        List<String> inTheWay,
        List<String> foreign) {

    public PublicationPlan {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        unchanged = List.copyOf(unchanged);
        removed = List.copyOf(removed);
        inTheWay = List.copyOf(inTheWay);
        foreign = List.copyOf(foreign);
    }

    public static PublicationPlan of(BuiltSite site, SortedMap<String, Held> held) {
        List<BuiltFile> added = new ArrayList<>();
        List<BuiltFile> changed = new ArrayList<>();
        List<BuiltFile> unchanged = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        List<String> inTheWay = new ArrayList<>();
        List<String> foreign = new ArrayList<>();
        for (BuiltFile file : site.all()) {
            Held there = held.get(file.path());
            if (there == null) {
                added.add(file);
            } else if (file.sha256().equals(there.sha256())) {
                unchanged.add(file);
            } else if (there.ours()) {
                changed.add(file);
            } else {
                inTheWay.add(file.path());
            }
        }
        held.forEach((path, there) -> {
            if (!there.ours()) {
                foreign.add(path);
            } else if (!site.files().containsKey(path)) {
                removed.add(path);
            }
        });
        inTheWay.addAll(filesForFolders(site, held));
        return new PublicationPlan(added, changed, unchanged, removed, inTheWay, foreign);
    }

    /** Foreign files where the site needs a folder, and those in a folder where it needs a file. */
    private static SortedSet<String> filesForFolders(BuiltSite site, SortedMap<String, Held> held) {
        SortedSet<String> inTheWay = new TreeSet<>();
        for (String path : site.files().keySet()) {
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                Held there = held.get(path.substring(0, slash));
                if (there != null && !there.ours()) {
                    inTheWay.add(path.substring(0, slash));
                }
            }
        }
        held.forEach((path, there) -> {
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                if (!there.ours() && site.files().containsKey(path.substring(0, slash))) {
                    inTheWay.add(path);
                }
            }
        });
        return inTheWay;
    }

    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }

    /** How many bytes would be sent. */
    public long bytes() {
        return Stream.concat(added.stream(), changed.stream())
                .mapToLong(BuiltFile::size)
                .sum();
    }

    /**
     * The files to send, in steps: nothing that a reader sees refers to what a later step brings. In a step the deepest
     * come first.
     */
    public List<List<BuiltFile>> steps() {
        List<List<BuiltFile>> steps = new ArrayList<>();
        for (SendingStep step : SendingStep.values()) {
            addStep(steps, added, step, true);
            addStep(steps, changed, step, false);
        }
        return steps;
    }

    private static void addStep(List<List<BuiltFile>> steps, List<BuiltFile> files, SendingStep step, boolean areNew) {
        List<BuiltFile> some = files.stream()
                .filter(file -> SendingStep.of(file.path(), areNew) == step)
                .sorted(Comparator.comparingInt(PublicationPlan::depth)
                        .reversed()
                        .thenComparing(BuiltFile::path))
                .toList();
        if (!some.isEmpty()) {
            steps.add(some);
        }
    }

    /** The files to send, one after the other. */
    public List<BuiltFile> inSendingOrder() {
        return steps().stream().flatMap(List::stream).toList();
    }

    private static int depth(BuiltFile file) {
        return (int) file.path().chars().filter(each -> each == '/').count();
    }
}
