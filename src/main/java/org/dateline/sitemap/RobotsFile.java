package org.dateline.sitemap;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What robots may read, which is everything, and where the sitemaps stand. */
public record RobotsFile(List<String> sitemaps) {

    public RobotsFile {
        sitemaps = List.copyOf(sitemaps);
    }

    public byte[] bytes() {
        StringBuilder text = new StringBuilder("User-agent: *\nAllow: /\n\n");
        sitemaps.forEach(url -> text.append("Sitemap: ").append(url).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
