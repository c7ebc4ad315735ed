package org.dateline.hosting;

/** The same for Apache httpd, as lines for a virtual host. */
public final class ApacheRules {

    private ApacheRules() {}

    public static String of(Hosting hosting) {
        StringBuilder text = new StringBuilder("""
                # Made by Dateline from the digest. Include it in the virtual host of the site.
                # It needs the modules alias, dir, headers, mime and setenvif.
                DirectoryIndex index.html
                AddCharset utf-8 .html .css .js .xml .txt .svg
                """);
        String base = hosting.basePath();
        text.append("ErrorDocument 404 ").append(base).append("404.html\n\n");
        Header.SECURITY.forEach(header -> text.append("Header always set ")
                .append(header.name())
                .append(' ')
                .append(quoted(header.value()))
                .append('\n'));
        text.append("SetEnvIf Request_URI ")
                .append(quoted("^" + regex(base + Hosting.HASHED)))
                .append(" dateline_hashed\n");
        addCache(text, Header.FOR_EVER, "dateline_hashed");
        addCache(text, Header.ASK_AGAIN, "!dateline_hashed");
        text.append('\n');
        for (FileType type : FileType.ALL) {
            text.append("<FilesMatch ")
                    .append(quoted((type.isByEnding() ? "" : "^") + type.pattern() + "$"))
                    .append(">\n    ForceType ")
                    .append(quoted(type.mediaType()))
                    .append("\n</FilesMatch>\n");
        }
        text.append("""

                # what is not for readers
                RedirectMatch 404 "/\\.(?!well-known(/|$))"
                """);
        text.append("RedirectMatch 404 ")
                .append(quoted("^" + regex(base) + "_(headers|redirects)$"))
                .append('\n');
        if (!hosting.redirects().isEmpty()) {
            text.append("\n# earlier addresses\n");
        }
        for (Redirect redirect : hosting.redirects()) {
            text.append("RedirectMatch 301 ")
                    .append(quoted("^" + regex(redirect.from()) + "$"))
                    .append(' ')
                    .append(quoted(redirect.to()))
                    .append('\n');
        }
        return text.toString();
    }

    private static void addCache(StringBuilder text, String value, String environment) {
        text.append("Header set ")
                .append(Header.CACHE)
                .append(' ')
                .append(quoted(value))
                .append(" env=")
                .append(environment)
                .append('\n');
    }

    private static String regex(String path) {
        return path.replaceAll("[.+]", "\\\\$0");
    }

    private static String quoted(String value) {
        return "\"" + value.replace("\"", "\\\"") + "\"";
    }
}
