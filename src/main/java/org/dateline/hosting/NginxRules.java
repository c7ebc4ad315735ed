package org.dateline.hosting;

/** The same for nginx, as lines for a {@code server} block. */
public final class NginxRules {

    private NginxRules() {}

    public static String of(Hosting hosting) {
        StringBuilder text = new StringBuilder("""
                # Made by Dateline from the digest. Include it in the server block that has the site as its root.
                index index.html;
                charset utf-8;
                charset_types text/plain text/css text/xml text/javascript application/javascript application/xml
                    image/svg+xml;
                absolute_redirect off;
                """);
        String base = hosting.basePath();
        text.append("error_page 404 ").append(base).append("404.html;\n\n");
        // spec: ngx_http_headers_module: a location with an add_header of its own would inherit none of these
        Header.SECURITY.forEach(header -> text.append("add_header ")
                .append(header.name())
                .append(' ')
                .append(quoted(header.value()))
                .append(" always;\n"));
        text.append("set $dateline_cache ").append(quoted(Header.ASK_AGAIN)).append(";\n");
        text.append("if ($uri ~ ")
                .append(quoted("^" + regex(base + Hosting.HASHED)))
                .append(") {\n    set $dateline_cache ")
                .append(quoted(Header.FOR_EVER))
                .append(";\n}\n");
        text.append("add_header ").append(Header.CACHE).append(" $dateline_cache;\n\n");
        for (FileType type : FileType.ALL) {
            text.append("location ~ ")
                    .append(quoted((type.isByEnding() ? "" : "/") + type.pattern() + "$"))
                    .append(" {\n    types { }\n    default_type ")
                    .append(quoted(type.mediaType()))
                    .append(";\n}\n");
        }
        text.append("""

                # what is not for readers
                location ~ "/\\.(?!well-known/)" {
                    return 404;
                }
                """);
        text.append("location ~ ").append(quoted("^" + regex(base) + "_(headers|redirects)$"));
        text.append(" {\n    return 404;\n}\n");
        if (!hosting.redirects().isEmpty()) {
            text.append("\n# earlier addresses\n");
        }
        for (Redirect redirect : hosting.redirects()) {
            text.append("location = ")
                    .append(quoted(redirect.from()))
                    .append(" {\n    return 301 ")
                    .append(quoted(redirect.to()))
                    .append(";\n}\n");
        }
        return text.toString();
    }

    private static String regex(String path) {
        return path.replaceAll("[.+]", "\\\\$0");
    }

    // no value has a dollar sign, which would begin a variable: addresses have it encoded
    private static String quoted(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
