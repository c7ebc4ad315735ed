package org.dateline.raw;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;

/** A host that is asked one thing at a time, with a pause after each answer. */
final class Host {

    private final WebAccess access;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final AtomicReference<Duration> pause;
    private final AtomicReference<Instant> earliest = new AtomicReference<>(Instant.MIN);

    Host(WebAccess access) {
        this.access = access;
        this.pause = new AtomicReference<>(access.limits().pause());
    }

    /** Something that is asked. */
    interface Question {

        Reply ask() throws Refused, InterruptedException;
    }

    Reply ask(Question question) throws Refused, InterruptedException {
        turn.lockInterruptibly();
        try {
            await();
            try {
                return question.ask();
            } finally {
                notBefore(access.clock().instant().plus(pause.get()));
            }
        } finally {
            turn.unlock();
        }
    }

    private void await() throws Refused, InterruptedException {
        Clock clock = access.clock();
        Duration wait =
                earliest.get().equals(Instant.MIN) ? Duration.ZERO : Duration.between(clock.instant(), earliest.get());
        if (wait.compareTo(access.limits().longestPause()) > 0) {
            throw new Refused(
                    "was not fetched: its site asks for a rest of " + minutes(wait), "import it again after that time");
        }
        if (!wait.isNegative() && !wait.isZero()) {
            access.waiting().pause(wait);
        }
    }

    private static String minutes(Duration wait) {
        long minutes = (wait.toSeconds() + 59) / 60;
        return minutes == 1 ? "a minute" : minutes + " minutes";
    }

    /** The site wants to be left in peace until then. */
    void notBefore(Instant moment) {
        earliest.accumulateAndGet(moment, (a, b) -> a.isAfter(b) ? a : b);
    }

    /** The site wants a longer pause, which is kept within what can be waited for. */
    void slower(Duration wanted) {
        Duration longest = access.limits().longestPause();
        Duration kept = wanted.compareTo(longest) > 0 ? longest : wanted;
        pause.accumulateAndGet(kept, (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }
}
