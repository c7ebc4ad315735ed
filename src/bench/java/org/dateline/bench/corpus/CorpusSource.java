package org.dateline.bench.corpus;

import java.util.Locale;

/** An invented outlet. */
record CorpusSource(String id, String name, String url) {

    static CorpusSource named(String name) {
        String id = name.toLowerCase(Locale.ROOT).replace(' ', '-');
        return new CorpusSource(id, name, "https://" + id + ".example");
    }
}
