package org.dateline.config;

import java.util.List;
import java.util.Map;

/** An entry of a vocabulary in the digest's main language and, where it is translated, in others. */
record Translated<T>(T main, Map<String, T> others) {

    T in(String language) {
        return others.getOrDefault(language, main);
    }

    static <T> List<T> in(String language, List<Translated<T>> entries) {
        return entries.stream().map(entry -> entry.in(language)).toList();
    }
}
