package org.dateline.raw;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.WebAddress;
import org.jspecify.annotations.Nullable;

/** What a browser writes into a page that it saves: where it was found, and perhaps when. */
record SavedFrom(@Nullable WebAddress address, @Nullable Instant retrieved) {

    private static final SavedFrom NOWHERE = new SavedFrom(null, null);

    // Chrome and Edge; the number is the address's length, which counts differently in different versions.
    private static final Pattern COMMENT = Pattern.compile("<!--\\s*saved from url=\\(\\d+\\)(\\S+?)\\s*-->");

    // https://github.com/gildas-lormeau/SingleFile
    private static final Pattern SINGLE_FILE =
            Pattern.compile("<!--\\s*Page saved with SingleFile\\s+url:\\s*(\\S+)\\s+saved date:\\s*([^\\r\\n]*)");

    private static final int WITHIN = 4_096;

    static SavedFrom in(Head head) {
        String beginning = head.text().substring(0, Math.min(head.text().length(), WITHIN));
        Matcher comment = COMMENT.matcher(beginning);
        if (comment.find()) {
            return new SavedFrom(address(comment.group(1)), null);
        }
        Matcher singleFile = SINGLE_FILE.matcher(beginning);
        if (singleFile.find()) {
            return new SavedFrom(
                    address(singleFile.group(1)),
                    WrittenDate.moment(singleFile.group(2)).orElse(null));
        }
        return NOWHERE;
    }

    private static @Nullable WebAddress address(String written) {
        return Optional.of(written).flatMap(Address::parse).map(Address::web).orElse(null);
    }
}
