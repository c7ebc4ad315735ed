package org.dateline.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of a page's JSON; numbers and literals are kept as their text. */
sealed interface Json {

    /** Where nothing was found: a text without characters. */
    Json NOTHING = new Text("");

    record Text(String text) implements Json {}

    record Row(List<Json> items) implements Json {
        public Row {
            items = List.copyOf(items);
        }

        /** The text of the first item. */
        @Override
        public String text() {
            return items.isEmpty() ? "" : items.get(0).text();
        }
    }

    record Group(Map<String, Json> members) implements Json {
        public Group {
            members = new LinkedHashMap<>(members);
        }

        /** A group is named by its value, or by its name. */
        @Override
        public String text() {
            String value = at("@value").text();
            return value.isEmpty() ? at("name").text() : value;
        }

        @Override
        public Json at(String key) {
            return members.getOrDefault(key, NOTHING);
        }

        @Override
        public List<Json> items() {
            return List.of(this);
        }
    }

    String text();

    /** The member of that name; of a row, its first item's that has one. */
    default Json at(String key) {
        for (Json item : items()) {
            if (item instanceof Group group && group.members().containsKey(key)) {
                return group.at(key);
            }
        }
        return NOTHING;
    }

    /** The items of a row; any other value is a row of itself, and nothing a row of none. */
    default List<Json> items() {
        return text().isEmpty() ? List.of() : List.of(this);
    }
}
