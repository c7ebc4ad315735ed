package org.dateline.raw;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The threads of one run: some read and hand over, others wait for the web.
 *
 * <p>Who finds something to read while all readers are busy reads it himself. So pages may find further pages without
 * end, and yet never pile up, nor wait for one another.
 */
final class Crew {

    private final ThreadPoolExecutor readers;
    private final ThreadPoolExecutor fetchers;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /** What has been begun and not ended, and one for the beginner himself. */
    private final AtomicLong open = new AtomicLong(1);

    private final CountDownLatch done = new CountDownLatch(1);

    Crew(int reading, int fetching) {
        readers = threads("dateline-read-", reading, new ArrayBlockingQueue<>(reading));
        fetchers = threads("dateline-fetch-", fetching, new LinkedBlockingQueue<>());
    }

    private static ThreadPoolExecutor threads(String name, int count, BlockingQueue<Runnable> queue) {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                count, count, 1, TimeUnit.SECONDS, queue, named(name), (work, all) -> work.run());
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    private static ThreadFactory named(String name) {
        AtomicInteger count = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, name + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Begins to read, soon or at once. */
    void read(Runnable work) {
        readers.execute(begun(work));
    }

    /** Begins to fetch, when a fetcher is free. */
    void fetch(Runnable work) {
        fetchers.execute(begun(work));
    }

    private Runnable begun(Runnable work) {
        open.incrementAndGet();
        return () -> {
            try {
                if (failure.get() == null) {
                    work.run();
                }
            } catch (RuntimeException | Error e) {
                stop(e);
            } finally {
                ended();
            }
        };
    }

    private void ended() {
        if (open.decrementAndGet() == 0) {
            done.countDown();
        }
    }

    /** Lets all that is not yet begun be, and wakes who waits for the web; the reason is thrown in the end. */
    private void stop(Throwable reason) {
        if (failure.compareAndSet(null, reason)) {
            fetchers.shutdownNow().forEach(Runnable::run);
        }
    }

    /** Runs the beginning in this thread, and returns when all that came of it has ended. */
    void run(Runnable beginning) {
        begun(beginning).run();
        ended();
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop(new CancellationException("interrupted while pages were read"));
        }
        readers.shutdown();
        fetchers.shutdown();
        Throwable reason = failure.get();
        if (reason instanceof Error error) {
            throw error;
        }
        if (reason instanceof RuntimeException exception) {
            throw exception;
        }
    }
}
