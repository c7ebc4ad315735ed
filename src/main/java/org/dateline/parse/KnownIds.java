package org.dateline.parse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dateline.article.ArticleId;
import org.dateline.article.Reference;
import org.dateline.problem.Problems;
import org.dateline.problem.Suggestion;

/** The ids of all articles that have a file, fit or not: what a reference may name. */
record KnownIds(Set<ArticleId> ids) {

    /** A reference to an article that does not exist is an error; one to an article that was rejected was told there. */
    boolean haveAll(List<Reference> references, Problems problems) {
        boolean all = true;
        for (Reference reference : references) {
            if (!ids.contains(reference.target())) {
                all = false;
                problems.error(
                        reference.where(),
                        "there is no article '" + reference.target() + "'",
                        near(reference.target())
                                .map(near -> "did you mean '" + near + "'?")
                                .orElse("name an article's file as 2025/03/18/slug, or remove the reference"));
            }
        }
        return all;
    }

    /** An article of nearly that name: of the same day, else the first of any day. */
    private Optional<ArticleId> near(ArticleId wanted) {
        Predicate<ArticleId> ofThatDay = id -> id.day().equals(wanted.day());
        return near(wanted, ids.stream().filter(ofThatDay).toList())
                .or(() -> near(wanted, ids.stream().filter(ofThatDay.negate()).toList()));
    }

    private static Optional<ArticleId> near(ArticleId wanted, List<ArticleId> known) {
        List<String> slugs = known.stream().map(id -> id.slug().value()).toList();
        return Suggestion.nearest(wanted.slug().value(), slugs).map(slug -> known.get(slugs.indexOf(slug)));
    }
}
