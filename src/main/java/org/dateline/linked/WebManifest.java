package org.dateline.linked;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The web application's manifest: how the site looks where a reader puts it on the home screen.
 *
 * @param direction {@code ltr} or {@code rtl}
 * @param start the first page, from where the manifest stands
 * @param paper the colour behind the pages
 */
public record WebManifest(
        String name,
        String description,
        String language,
        String direction,
        String start,
        String paper,
        List<Icon> icons) {

    public WebManifest {
        icons = List.copyOf(icons);
    }

    /**
     * An icon.
     *
     * @param src its address, from where the manifest stands
     * @param sizes {@code 180x180}, or {@code any}
     */
    public record Icon(String src, String type, String sizes) {}

    public byte[] bytes() {
        String text = JsonText.object(json -> json.text("name", name)
                .text("short_name", name)
                .text("description", description)
                .text("lang", language)
                .text("dir", direction)
                .text("start_url", start)
                .text("scope", start)
                .text("display", "minimal-ui")
                .text("background_color", paper)
                .text("theme_color", paper)
                .list(
                        "icons",
                        icons,
                        icon -> json.text("src", icon.src())
                                .text("type", icon.type())
                                .text("sizes", icon.sizes())));
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
