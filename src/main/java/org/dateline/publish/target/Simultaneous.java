package org.dateline.publish.target;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Asks a server several things at once; one far away would keep us waiting else. */
public final class Simultaneous implements AutoCloseable {

    private static final int AT_ONCE = 8;

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);

    /** What is done to each thing. */
    public interface Step<T, E extends Exception> {
        void take(T thing) throws E;
    }

    /** Takes the step with every thing, also where one has failed, and throws the first failure when all have ended. */
    public <T, E extends Exception> void each(List<T> things, Step<T, E> step) throws E {
        List<Callable<@Nullable Void>> all = new ArrayList<>();
        for (T thing : things) {
            all.add(() -> {
                step.take(thing);
                return null;
            });
        }
        ExecutionException first = null;
        try {
            for (Future<@Nullable Void> done : threads.invokeAll(all)) {
                try {
                    done.get();
                } catch (ExecutionException e) {
                    first = first == null ? e : first;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PublishException("the publication was interrupted", "publish again", e);
        }
        if (first != null) {
            throw Simultaneous.<E>failure(first);
        }
    }

    @SuppressWarnings("unchecked") // a step throws nothing else
    private static <E extends Exception> E failure(ExecutionException failed) {
        Throwable cause = failed.getCause();
        if (cause instanceof RuntimeException fault) {
            throw fault;
        }
        if (cause instanceof Error fault) {
            throw fault;
        }
        return (E) cause;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
