package org.dateline.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A public set of pages, and how it is scored.
 *
 * @param <T> what people found on a page
 */
interface EvaluationSet<T> {

    record Page<T>(String id, Path file, String address, T truth) {}

    record Answer<T>(T truth, Extraction found) {}

    /** A score from 0 to 1; not a number where nothing was asked. */
    record Figure(String name, double value) {

        @Override
        public String toString() {
            return name + ' ' + (Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.4f", value));
        }
    }

    /** The name of its folder. */
    String name();

    /** All pages that the set lists, some of them perhaps twice or without a file. */
    List<Page<T>> pages(Path folder) throws IOException;

    List<Figure> figures(List<Answer<T>> answers);

    /** The pages of a half, each once, in the order of their ids. */
    default List<Page<T>> pages(Path folder, Half half) throws IOException {
        Set<String> seen = new HashSet<>();
        return pages(folder).stream()
                .sorted(Comparator.comparing(Page::id))
                .filter(page -> half.holds(name(), page.id()) && seen.add(page.id()))
                .toList();
    }
}
