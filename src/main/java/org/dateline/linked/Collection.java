package org.dateline.linked;

import java.util.List;

/**
 * A page that lists others.
 *
 * @param published the day that it is of, for an edition
 * @param about what the listed pages are about
 * @param ascending whether the oldest comes first
 */
public record Collection(
        String url,
        String name,
        String language,
        String published,
        String modified,
        String publisher,
        List<Subject> about,
        boolean ascending,
        List<Item> items)
        implements Node {

    public Collection {
        about = List.copyOf(about);
        items = List.copyOf(items);
    }

    /** A listed page; its name may be empty where bytes count. */
    public record Item(String url, String name) {}

    @Override
    public void write(JsonText json) {
        json.text("@type", "CollectionPage")
                .text("url", url)
                .text("name", name)
                .text("inLanguage", language)
                .text("datePublished", published)
                .text("dateModified", modified)
                .reference("publisher", publisher)
                .list("about", about, subject -> subject.write(json));
        if (!items.isEmpty()) {
            json.object("mainEntity", this::writeItems);
        }
    }

    private void writeItems(JsonText json) {
        json.text("@type", "ItemList")
                .text("itemListOrder", ascending ? "https://schema.org/ItemListOrderAscending" : "");
        ListItems.write(json, items, item -> json.text("url", item.url()).text("name", item.name()));
    }
}
