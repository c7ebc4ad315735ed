package org.dateline.search;

import java.lang.ref.SoftReference;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is first asked for, and again only where memory ran short in between. */
public final class Remembered<T> {

    private final Supplier<T> making;
    private final AtomicReference<@Nullable SoftReference<T>> made = new AtomicReference<>();

    public Remembered(Supplier<T> making) {
        this.making = making;
    }

    public synchronized T get() {
        SoftReference<T> reference = made.get();
        T value = reference == null ? null : reference.get();
        if (value == null) {
            value = making.get();
            made.set(new SoftReference<>(value));
        }
        return value;
    }
}
