package org.dateline.parse;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dateline.problem.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * Where a body stands, as far as its links need to know.
 *
 * @param file the file's path relative to the digest's root
 * @param day the day in whose folder it lies; null outside the days
 * @param assets every asset of the digest, by its path relative to the content folder
 */
record BodyContext(String file, @Nullable LocalDate day, Set<String> assets) {

    /** The folder of the file, relative to the content folder, with {@code /} at its end where it is not that itself. */
    String folder() {
        return day == null ? "" : day.toString().replace('-', '/') + "/";
    }

    /** What to do about an asset of that name, which is not in the folder. */
    String fixForMissing(String name) {
        List<String> beside = assets.stream()
                .filter(asset -> asset.startsWith(folder()))
                .map(asset -> asset.substring(folder().length()))
                .toList();
        return Suggestion.nearest(name, beside)
                .map(near -> "did you mean '" + near + "'?")
                .orElse("save the file beside the article");
    }
}
