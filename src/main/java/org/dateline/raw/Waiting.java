package org.dateline.raw;

import java.time.Duration;

/** How time is let pass; {@code Thread.sleep} outside tests. */
public interface Waiting {

    void pause(Duration length) throws InterruptedException;
}
