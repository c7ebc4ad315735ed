package org.dateline.check;

import java.util.Optional;
import org.dateline.problem.SourceSpan;

/**
 * The address at which the site is published, by which the absolute addresses in it can be looked up in its files.
 *
 * @param base ends with a slash; empty where it is not known, and then no absolute address is the site's own
 */
record SiteUrl(String base, SiteFiles files, PublicContent content) {

    /** The problem with a value that is an absolute address of this site; empty where there is none. */
    Optional<Broken> broken(String value, SourceSpan where) {
        if (base.isEmpty() || !value.startsWith(base)) {
            return Optional.empty();
        }
        String path = Reference.parse(value.substring(base.length())).path();
        Optional<String> address = Reference.decoded(path);
        Optional<Broken> withheld = address.flatMap(content::withheldAt)
                .map(article -> new Broken(
                        where,
                        "address " + PageProblems.quoted(value) + " is of an article that is not public: "
                                + article.told(),
                        "run 'dateline build', then check again"));
        if (withheld.isPresent()) {
            return withheld;
        }
        if (address.isPresent() && files.fileAt(address.get()).isPresent()) {
            return Optional.empty();
        }
        String fix = address.flatMap(files::nearest)
                .map(near -> "did you mean " + PageProblems.quoted(base + PageAddress.encoded(near)) + "?")
                .orElse("run 'dateline build' again; if it stays, the theme or the base-url is wrong");
        return Optional.of(new Broken(
                where, "address " + PageProblems.quoted(value) + " leads to nothing that the site has", fix));
    }

    /** An address of the site at which it has nothing. */
    record Broken(SourceSpan where, String what, String fix) {}
}
