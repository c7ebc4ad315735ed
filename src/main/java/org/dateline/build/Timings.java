package org.dateline.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * Where a build's time goes: its steps by the clock, and what it makes by the time that the cores spend on each kind.
 * Nothing of what is built depends on it. Safe for several threads, but for the steps, which one thread takes.
 */
public final class Timings {

    private final Map<String, Long> steps = new LinkedHashMap<>();
    private final Map<String, Spent> kinds = new ConcurrentHashMap<>();

    /** What was spent on one kind of page or file; in nanoseconds. */
    private record Spent(LongAdder nanos, LongAdder count) {}

    /** A step, or a kind of page or file; in nanoseconds, and for a kind how many there were. */
    public record Entry(String name, long nanos, long count) {}

    void step(String name, Runnable work) {
        step(name, () -> {
            work.run();
            return name;
        });
    }

    <T> T step(String name, Supplier<T> work) {
        long begun = System.nanoTime();
        try {
            return work.get();
        } finally {
            steps.merge(name, System.nanoTime() - begun, Long::sum);
        }
    }

    /** @param begun what {@link System#nanoTime} said before */
    void made(String kind, long begun) {
        Spent spent = kinds.computeIfAbsent(kind, each -> new Spent(new LongAdder(), new LongAdder()));
        spent.nanos().add(System.nanoTime() - begun);
        spent.count().increment();
    }

    /** In the order in which they were taken. */
    public List<Entry> steps() {
        List<Entry> entries = new ArrayList<>();
        steps.forEach((name, nanos) -> entries.add(new Entry(name, nanos, 1)));
        return entries;
    }

    /** What took longest first. */
    public List<Entry> kinds() {
        return kinds.entrySet().stream()
                .map(kind -> new Entry(
                        kind.getKey(),
                        kind.getValue().nanos().sum(),
                        kind.getValue().count().sum()))
                .sorted(Comparator.comparingLong(Entry::nanos).reversed().thenComparing(Entry::name))
                .toList();
    }
}
