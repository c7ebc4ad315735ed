package org.dateline.check;

import java.util.Optional;
import org.dateline.problem.Problems;
import org.dateline.problem.SourceSpan;

/** Checks that what lies in the site is what the content makes public. */
final class PublicChecks {

    private static final String INDEX = "index.html";

    /** The theme's files, whose names change with their bytes, tell of no article. */
    private static final String ASSETS = "assets/";

    private final SiteFiles files;
    private final PublicContent content;
    private final String filePrefix;
    private final Problems problems;

    private PublicChecks(SiteFiles files, PublicContent content, String filePrefix, Problems problems) {
        this.files = files;
        this.content = content;
        this.filePrefix = filePrefix;
        this.problems = problems;
    }

    static void check(SiteFiles files, PublicContent content, String filePrefix, Problems problems) {
        var checks = new PublicChecks(files, content, filePrefix, problems);
        files.ending(file -> !content.files().contains(file)).forEach(checks::checkLeftover);
        content.articles().forEach(checks::checkArticle);
    }

    private void checkLeftover(String file) {
        SourceSpan where = SourceSpan.of(filePrefix + file);
        boolean isWritten = content.written().contains(file);
        String fix = isWritten
                ? "run 'dateline build', which removes it"
                : "delete it: no build wrote it, at least not as it is now, so none removes it";
        Optional<PublicContent.Withheld> withheld = withheldWith(file);
        if (withheld.isPresent()) {
            problems.error(
                    where,
                    "the file belongs to an article that is not public: "
                            + withheld.get().told(),
                    fix);
        } else if (content.files().isEmpty()) {
            return; // nobody knows what the content gives
        } else if (isWritten && !file.startsWith(ASSETS)) {
            problems.error(where, "the content does not give this file any more, and it is still in the site", fix);
        } else if (!isWritten && SiteFiles.isPage(file)) {
            problems.warning(where, "the content does not give this page, and the site's list does not name it", fix);
        }
    }

    /** The article in whose folder the file lies. */
    private Optional<PublicContent.Withheld> withheldWith(String file) {
        return content.withheldAt(file.substring(0, file.lastIndexOf('/') + 1));
    }

    private void checkArticle(String address, String article) {
        if (content.files().contains(address + INDEX) && files.fileAt(address).isEmpty()) {
            problems.warning(
                    SourceSpan.of(article),
                    "the article is public, but the site has no page at " + PageProblems.quoted(address),
                    "run 'dateline build', then check again");
        }
    }
}
