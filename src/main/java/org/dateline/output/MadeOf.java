package org.dateline.output;

import org.dateline.cache.Print;
import org.jspecify.annotations.Nullable;

/**
 * What a file of the site was made of, so far as it is known. The cheap print comes first: only where it differs need the
 * other be taken.
 *
 * @param inputs differs wherever the file might be another
 * @param shown differs only where what the file shows is another
 */
public record MadeOf(@Nullable Print inputs, @Nullable Print shown) {

    public static final MadeOf UNKNOWN = new MadeOf(null, null);

    /** Whether either says that the same was made of the other. */
    boolean isSameAs(MadeOf other) {
        return inputs != null && inputs.equals(other.inputs) || shown != null && shown.equals(other.shown);
    }
}
