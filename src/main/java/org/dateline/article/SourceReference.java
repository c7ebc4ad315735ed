package org.dateline.article;

import org.jspecify.annotations.Nullable;

/**
 * One of the reports that an article rests on; what is not known is empty or null.
 *
 * @param title the headline of the original
 * @param language the original's language, a BCP 47 tag
 * @param translated whether the digest's curator translated it
 * @param via whose report the outlet carries or quotes
 * @param archived an archived copy
 */
public record SourceReference(
        Source source,
        WebAddress url,
        String title,
        String author,
        @Nullable PartialDate published,
        @Nullable PartialDate retrieved,
        String language,
        boolean translated,
        String via,
        @Nullable WebAddress archived) {}
