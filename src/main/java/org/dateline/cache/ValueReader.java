package org.dateline.cache;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dateline.article.BodyText;
import org.jspecify.annotations.Nullable;

/**
 * Reads values that a {@link ValueWriter} wrote. A record is made by its constructor, which refuses what is not valid;
 * whatever cannot be read is a {@link DamagedCacheException}.
 */
abstract class ValueReader {

    private static final Map<Class<?>, Constructed> CONSTRUCTED = new ConcurrentHashMap<>();

    private final ByteSource source;

    ValueReader(ByteSource source) {
        this.source = source;
    }

    /** How a record is made. */
    private record Constructed(Constructor<?> constructor, Type[] components) {

        static Constructed of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                return new Constructed(
                        constructor,
                        Arrays.stream(components)
                                .map(RecordComponent::getGenericType)
                                .toArray(Type[]::new));
            } catch (NoSuchMethodException e) {
                throw new AssertionError("every record has its constructor", e);
            }
        }
    }

    final ByteSource source() {
        return source;
    }

    final @Nullable Object read(Type type) {
        if (source.takeByte() == ValueWriter.ABSENT) {
            return null;
        }
        if (type instanceof ParameterizedType list) {
            return readAll(list.getActualTypeArguments()[0]);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return source.takeText();
        }
        if (plain.isRecord()) {
            return readRecord(plain);
        }
        if (plain == BodyText.class) {
            return readText();
        }
        return readOther(plain);
    }

    private Object readOther(Class<?> type) {
        try {
            if (type.isEnum()) {
                return type.getEnumConstants()[(int) source.takeNumber()];
            }
            if (type == boolean.class) {
                return source.takeByte() == 1;
            }
            if (type == int.class || type == Integer.class) {
                return (int) source.takeNumber();
            }
            if (type == double.class) {
                return Double.longBitsToDouble(source.takeNumber());
            }
            if (type == LocalDate.class) {
                return LocalDate.ofEpochDay(source.takeNumber());
            }
            if (type == YearMonth.class) {
                long months = source.takeNumber();
                return YearMonth.of((int) Math.floorDiv(months, 12L), (int) Math.floorMod(months, 12L) + 1);
            }
            if (type == Instant.class) {
                return Instant.ofEpochSecond(source.takeNumber(), source.takeNumber());
            }
            if (type == OffsetDateTime.class) {
                Instant instant = Instant.ofEpochSecond(source.takeNumber(), source.takeNumber());
                return instant.atOffset(ZoneOffset.ofTotalSeconds((int) source.takeNumber()));
            }
        } catch (DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw new DamagedCacheException();
        }
        throw new IllegalStateException("no way to read a " + type);
    }

    private List<@Nullable Object> readAll(Type element) {
        int count = source.takeCount();
        List<@Nullable Object> list = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            list.add(read(element));
        }
        return list;
    }

    Object readRecord(Class<?> type) {
        Constructed made = CONSTRUCTED.computeIfAbsent(type, Constructed::of);
        @Nullable Object[] values = new Object[made.components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = read(made.components[i]);
        }
        try {
            return made.constructor.newInstance(values);
        } catch (InvocationTargetException | IllegalArgumentException e) {
            throw new DamagedCacheException(); // the constructor refuses it
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type, e);
        }
    }

    abstract BodyText readText();
}
