package org.dateline.raw;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;

/** Work for many hosts, one after the other for each: no host's queue keeps the threads from another's. */
final class Lanes {

    private final Crew crew;

    /** The queue of each host that is being asked. */
    private final Map<String, Queue<Runnable>> queues = new HashMap<>();

    Lanes(Crew crew) {
        this.crew = crew;
    }

    synchronized void add(String host, Runnable work) {
        Queue<Runnable> queue = queues.get(host);
        if (queue == null) {
            queues.put(host, new ArrayDeque<>());
            crew.fetch(() -> run(host, work));
        } else {
            queue.add(work);
        }
    }

    private void run(String host, Runnable work) {
        work.run();
        next(host);
    }

    private synchronized void next(String host) {
        Runnable next = queues.getOrDefault(host, new ArrayDeque<>()).poll();
        if (next == null) {
            queues.remove(host);
        } else {
            crew.fetch(() -> run(host, next));
        }
    }
}
