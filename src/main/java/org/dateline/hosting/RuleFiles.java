package org.dateline.hosting;

import java.util.List;

/** The files {@code _headers} and {@code _redirects}, which Netlify, Cloudflare Pages and others read. */
public final class RuleFiles {

    private static final int MOST_RULES = 100;

    /** Of a line of {@code _headers} it is twice as much; hosts pass over what is longer. */
    private static final int LONGEST_LINE = 1_000;

    private RuleFiles() {}

    /** A path matches several rules, and hosts join what these say of one header, so no header stands in two of them. */
    public static String headers(Hosting hosting) {
        StringBuilder text = new StringBuilder("# Made by Dateline from the digest; edits are lost.\n");
        String base = hosting.basePath();
        addRule(text, base + "*", Header.SECURITY);
        int rules = 1;
        for (FileType type : FileType.ALL) {
            List<Header> header = List.of(new Header("Content-Type", type.mediaType()));
            if (!type.isByEnding()) {
                addRule(text, base + type.name(), header);
                rules++;
            }
            addRule(text, base + (type.isByEnding() ? "" : "*/") + type.name(), header);
            rules++;
        }
        addRule(text, base + Hosting.HASHED + "*", cache(Header.FOR_EVER));
        addRule(text, base, cache(Header.ASK_AGAIN));
        rules += 2;
        for (String name : hosting.topNames()) {
            // what is over is kept as the host likes, which is the same with those that have this limit
            if (!name.equals(Hosting.HASHED) && rules < MOST_RULES) {
                addRule(text, base + name + (name.endsWith("/") ? "*" : ""), cache(Header.ASK_AGAIN));
                rules++;
            }
        }
        return text.toString();
    }

    private static List<Header> cache(String value) {
        return List.of(new Header(Header.CACHE, value));
    }

    private static void addRule(StringBuilder text, String path, List<Header> headers) {
        text.append(path).append('\n');
        headers.forEach(header -> text.append("  ")
                .append(header.name())
                .append(": ")
                .append(header.value())
                .append('\n'));
    }

    /** Where there are more than hosts take, the newest; a page at each earlier address leads on as well. */
    public static String redirects(Hosting hosting) {
        StringBuilder text = new StringBuilder("# Made by Dateline from the digest; edits are lost.\n");
        hosting.redirects().stream()
                .map(redirect -> redirect.encodedFrom() + " " + redirect.to() + " 301")
                .filter(line -> line.length() <= LONGEST_LINE)
                .limit(MOST_RULES)
                .forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
