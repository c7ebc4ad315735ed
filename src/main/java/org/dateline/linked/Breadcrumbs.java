package org.dateline.linked;

import java.util.List;

/** The way from the top down to the page, which comes last. */
public record Breadcrumbs(List<Crumb> crumbs) implements Node {

    public Breadcrumbs {
        crumbs = List.copyOf(crumbs);
    }

    /** A step of the way; the page itself needs no address. */
    public record Crumb(String name, String url) {}

    @Override
    public void write(JsonText json) {
        json.text("@type", "BreadcrumbList");
        ListItems.write(json, crumbs, crumb -> json.text("name", crumb.name()).text("item", crumb.url()));
    }
}
