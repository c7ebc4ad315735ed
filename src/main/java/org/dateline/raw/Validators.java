package org.dateline.raw;

import java.nio.file.Path;
import java.util.Optional;
import org.dateline.article.WebAddress;

/** What sites said by which to tell later whether a page has changed; used from many threads at once. */
public interface Validators {

    Optional<Validator> of(WebAddress address);

    void keep(WebAddress address, Validator validator);

    /** Keeps nothing, so that every page is fetched anew. */
    static Validators none() {
        return new Validators() {
            @Override
            public Optional<Validator> of(WebAddress address) {
                return Optional.empty();
            }

            @Override
            public void keep(WebAddress address, Validator validator) {
                // nothing is kept
            }
        };
    }

    /** Keeps them in a folder, which may be deleted at any time: a page is then only fetched once more. */
    static Validators inFolder(Path folder) {
        return new FolderValidators(folder);
    }

    /**
     * A page's state by its site's own words, to be sent back as they are.
     *
     * @param etag the {@code ETag} header, or empty
     * @param lastModified the {@code Last-Modified} header, or empty
     */
    record Validator(String etag, String lastModified) {

        boolean isEmpty() {
            return etag.isEmpty() && lastModified.isEmpty();
        }
    }
}
