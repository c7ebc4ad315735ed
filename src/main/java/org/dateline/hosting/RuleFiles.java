package org.dateline.hosting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files {@code _headers} and {@code _redirects}, which Netlify, Cloudflare Pages and others read. */
public final class RuleFiles {

    private static final String MADE = "# Made by Dateline from the digest; edits are lost.\n";

    private static final int MOST_RULES = 100;

    /** Of a line of {@code _headers} it is twice as much; hosts pass over what is longer. */
    private static final int LONGEST_LINE = 1_000;

    private RuleFiles() {}

    /**
     * A path matches several rules, and hosts join what these say of one header, so no header stands in two of them; nor
     * does a path have two rules, of which some hosts would read the last only.
     */
    public static String headers(Hosting hosting) {
        String base = hosting.basePath();
        Map<String, List<Header>> rules = new LinkedHashMap<>();
        rules.put(base + "*", Header.SECURITY);
        for (FileType type : FileType.ALL) {
            Header header = new Header("Content-Type", type.mediaType());
            if (!type.isByEnding()) {
                add(rules, base + type.name(), header);
            }
            add(rules, base + (type.isByEnding() ? "" : "*/") + type.name(), header);
        }
        add(rules, base + Hosting.HASHED + "*", new Header(Header.CACHE, Header.FOR_EVER));
        add(rules, base, new Header(Header.CACHE, Header.ASK_AGAIN));
        for (String name : hosting.topNames()) {
            String path = base + name + (name.endsWith("/") ? "*" : "");
            // what is over is kept as the host likes, which is the same with those that have this limit
            if (!name.equals(Hosting.HASHED) && (rules.size() < MOST_RULES || rules.containsKey(path))) {
                add(rules, path, new Header(Header.CACHE, Header.ASK_AGAIN));
            }
        }
        StringBuilder text = new StringBuilder(MADE);
        rules.forEach((path, headers) -> {
            text.append(path).append('\n');
            headers.forEach(header -> text.append("  ")
                    .append(header.name())
                    .append(": ")
                    .append(header.value())
                    .append('\n'));
        });
        return text.toString();
    }

    private static void add(Map<String, List<Header>> rules, String path, Header header) {
        rules.computeIfAbsent(path, each -> new ArrayList<>()).add(header);
    }

    /** Where there are more than hosts take, the newest; a page at each earlier address leads on as well. */
    public static String redirects(Hosting hosting) {
        StringBuilder text = new StringBuilder(MADE);
        hosting.redirects().stream()
                .map(redirect -> redirect.encodedFrom() + " " + redirect.to() + " 301")
                .filter(line -> line.length() <= LONGEST_LINE)
                .limit(MOST_RULES)
                .forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
