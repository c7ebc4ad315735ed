package org.dateline.linked;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Numbers the items of a list from 1. */
final class ListItems {

    private ListItems() {}

    static <T> void write(JsonText json, List<T> items, Consumer<T> filling) {
        AtomicInteger position = new AtomicInteger();
        json.list("itemListElement", items, item -> {
            json.text("@type", "ListItem").number("position", position.incrementAndGet());
            filling.accept(item);
        });
    }
}
