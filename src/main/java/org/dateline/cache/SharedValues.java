package org.dateline.cache;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.article.BodyText;
import org.dateline.article.Place;
import org.dateline.article.Source;
import org.dateline.article.Storyline;
import org.dateline.article.Tag;
import org.dateline.article.Topic;

/** What many articles have in common: written once, and one object when read. Safe for several threads. */
final class SharedValues {

    private static final List<Class<? extends Record>> TYPES =
            List.of(Topic.class, Tag.class, Place.class, Source.class, Storyline.class);

    private final List<Record> values = new ArrayList<>();
    private final Map<Record, Integer> numbers = new HashMap<>();

    static boolean isShared(Class<?> type) {
        return TYPES.contains(type);
    }

    synchronized int numberOf(Record value) {
        Integer known = numbers.get(value);
        if (known != null) {
            return known;
        }
        values.add(value);
        numbers.put(value, values.size() - 1);
        return values.size() - 1;
    }

    synchronized Record value(long number) {
        if (number < 0 || number >= values.size()) {
            throw new DamagedCacheException();
        }
        return values.get((int) number);
    }

    synchronized void clear() {
        values.clear();
        numbers.clear();
    }

    synchronized void writeTo(ByteSink sink) {
        sink.putNumber(values.size());
        for (Record value : values) {
            sink.putByte(TYPES.indexOf(value.getClass()));
            new Plain(sink).writeRecord(value);
        }
    }

    void readFrom(ByteSource source) {
        int count = source.takeCount();
        for (int i = 0; i < count; i++) {
            int type = source.takeByte();
            if (type < 0 || type >= TYPES.size()) {
                throw new DamagedCacheException();
            }
            numberOf((Record) new PlainReader(source).readRecord(TYPES.get(type)));
        }
    }

    /** None of these values holds another of them, or a body. */
    private static final class Plain extends ValueWriter {

        Plain(ByteSink sink) {
            super(sink);
        }

        @Override
        void writeText(BodyText text) {
            throw new IllegalStateException("no shared value has a body");
        }
    }

    private static final class PlainReader extends ValueReader {

        PlainReader(ByteSource source) {
            super(source);
        }

        @Override
        BodyText readText() {
            throw new DamagedCacheException();
        }
    }
}
