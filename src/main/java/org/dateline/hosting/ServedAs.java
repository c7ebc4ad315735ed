package org.dateline.hosting;

import java.util.Map;

/** How a host that keeps no rules of its own is told to send one file. */
public record ServedAs(String mediaType, String cacheControl) {

    /** The common types, which a server of one's own knows itself. */
    private static final Map<String, String> COMMON = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("xml", "application/xml"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("avif", "image/avif"),
            Map.entry("sig", "text/plain; charset=utf-8"));

    /** @param path of the file below the site's root */
    public static ServedAs of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String type = FileType.ALL.stream()
                .filter(each -> each.isByEnding() ? name.endsWith(each.name().substring(1)) : name.equals(each.name()))
                .map(FileType::mediaType)
                .findFirst()
                .orElseGet(() ->
                        COMMON.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream"));
        return new ServedAs(type, path.startsWith(Hosting.HASHED) ? Header.FOR_EVER : Header.ASK_AGAIN);
    }
}
