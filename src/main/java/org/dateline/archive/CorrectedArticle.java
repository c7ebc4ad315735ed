package org.dateline.archive;

import java.util.Comparator;
import org.dateline.article.Article;
import org.dateline.article.Correction;

/** A correction with the article that it was made in. */
public record CorrectedArticle(Article article, Correction correction) {

    static final Comparator<CorrectedArticle> NEWEST_FIRST = Comparator.comparing(
                    (CorrectedArticle corrected) -> corrected.correction().date())
            .reversed()
            .thenComparing(corrected -> corrected.article().id())
            .thenComparing(corrected -> corrected.correction().text());
}
