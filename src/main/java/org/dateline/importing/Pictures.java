package org.dateline.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.article.WebAddress;

/**
 * The pictures of one draft.
 *
 * @param files by the address that the page shows it from: the file beside the article
 * @param fetched the files that are not there yet, with their bytes
 * @param failures why one could not be had, a sentence each
 */
record Pictures(Map<WebAddress, String> files, Map<String, byte[]> fetched, List<String> failures) {

    static final Pictures NONE = new Pictures(Map.of(), Map.of(), List.of());

    Pictures {
        files = Map.copyOf(files);
        fetched = new LinkedHashMap<>(fetched);
        failures = List.copyOf(failures);
    }

    Optional<String> file(WebAddress address) {
        return Optional.ofNullable(files.get(address));
    }

    /** The rest of a sentence for the curator, or empty. */
    String told() {
        List<String> parts = new ArrayList<>();
        if (!fetched.isEmpty()) {
            parts.add(fetched.size() == 1 ? "with an image" : "with " + fetched.size() + " images");
        }
        parts.addAll(failures);
        return String.join("; ", parts);
    }
}
