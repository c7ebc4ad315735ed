package org.dateline.cache;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.article.BodyText;
import org.dateline.article.Html;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as bytes, so that two that differ in anything give other bytes: records by their components, enumerations
 * by their place, collections by their elements, and the types of the JDK that the domain uses. A value that cannot be
 * told apart in this way is a fault of the program.
 */
abstract class ValueWriter {

    static final int ABSENT = 0;
    static final int PRESENT = 1;

    private static final ClassValue<Method[]> ACCESSORS = new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .peek(accessor -> accessor.setAccessible(true))
                    .toArray(Method[]::new);
        }
    };

    private final ByteSink sink;

    ValueWriter(ByteSink sink) {
        this.sink = sink;
    }

    final ByteSink sink() {
        return sink;
    }

    final void write(@Nullable Object value) {
        if (value == null) {
            sink.putByte(ABSENT);
            return;
        }
        sink.putByte(PRESENT);
        if (value instanceof String text) {
            sink.putText(text);
        } else if (value instanceof BodyText text) {
            writeText(text);
        } else if (value instanceof Record record) {
            writeRecord(record);
        } else if (value instanceof List<?> list) {
            writeAll(list);
        } else if (value instanceof Enum<?> choice) {
            sink.putNumber(choice.ordinal());
        } else {
            writeOther(value);
        }
    }

    private void writeOther(Object value) {
        if (value instanceof Boolean flag) {
            sink.putByte(flag ? 1 : 0);
        } else if (value instanceof Integer || value instanceof Long) {
            sink.putNumber(((Number) value).longValue());
        } else if (value instanceof Double number) {
            sink.putNumber(Double.doubleToLongBits(number));
        } else if (value instanceof LocalDate day) {
            sink.putNumber(day.toEpochDay());
        } else if (value instanceof YearMonth month) {
            sink.putNumber(month.getYear() * 12L + month.getMonthValue() - 1);
        } else if (value instanceof OffsetDateTime moment) {
            sink.putNumber(moment.toEpochSecond());
            sink.putNumber(moment.getNano());
            sink.putNumber(moment.getOffset().getTotalSeconds());
        } else if (value instanceof Instant instant) {
            sink.putNumber(instant.getEpochSecond());
            sink.putNumber(instant.getNano());
        } else if (value instanceof Html html) {
            write(html.madeOf());
        } else if (value instanceof Map<?, ?> map) {
            writeAll(new TreeMap<>(map)
                    .entrySet().stream()
                            .flatMap(entry -> List.of(entry.getKey(), entry.getValue()).stream())
                            .toList());
        } else if (value instanceof Set<?> set) {
            writeAll(set.stream().sorted().toList());
        } else {
            throw new IllegalStateException("no way to write a " + value.getClass());
        }
    }

    private void writeAll(List<?> list) {
        sink.putNumber(list.size());
        for (Object each : list) {
            write(each);
        }
    }

    void writeRecord(Record record) {
        for (Method accessor : ACCESSORS.get(record.getClass())) {
            write(component(record, accessor));
        }
    }

    abstract void writeText(BodyText text);

    private static @Nullable Object component(Record record, Method accessor) {
        try {
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + accessor, e);
        }
    }
}
