package org.dateline.cache;

import org.dateline.article.BodyText;

/** Writes a value only to take its print: a record's kind counts, and a body is told by its own print. */
final class ModelWriter extends ValueWriter {

    private static final ThreadLocal<ByteSink> SINKS = ThreadLocal.withInitial(ByteSink::new);

    private ModelWriter(ByteSink sink) {
        super(sink);
    }

    static Print print(Object value) {
        ByteSink sink = SINKS.get();
        sink.clear();
        new ModelWriter(sink).write(value);
        return Print.of(sink.array(), sink.size());
    }

    @Override
    void writeRecord(Record record) {
        sink().putText(record.getClass().getSimpleName());
        super.writeRecord(record);
    }

    @Override
    void writeText(BodyText text) {
        sink().putText(text.print());
    }
}
