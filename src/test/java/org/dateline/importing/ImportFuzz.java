package org.dateline.extract;

import java.nio.charset.StandardCharsets;
import org.dateline.config.SourceProfile;

/** What must hold of the importer's reading of pages, whatever the page: it ends, without an exception. */
public final class HtmlFuzz {

    private HtmlFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        HtmlExtractor.extract(HtmlPage.decode(data, ""), null, SourceProfile.NONE);
        TextExtractor.extract(text, SourceProfile.NONE);
    }
}
