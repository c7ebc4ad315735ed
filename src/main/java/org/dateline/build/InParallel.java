package org.dateline.build;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Does something with each of many things on all cores, and ends only when nothing of it is still under way. */
final class InParallel {

    private InParallel() {}

    /** After a failure nothing more is begun; the first is thrown when the last that had begun is done. */
    static <T> void forEach(List<T> things, Consumer<T> action) {
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        things.parallelStream().forEach(thing -> {
            if (failure.get() != null) {
                return;
            }
            try {
                action.accept(thing);
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
            }
        });
        RuntimeException first = failure.get();
        if (first != null) {
            throw first;
        }
    }
}
