package org.dateline.render;

import freemarker.core.Environment;
import freemarker.template.TemplateException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** One page's rendering by the thread that made this, which another may stop: the template then fails where it stands. */
final class Rendering {

    private final Thread thread = Thread.currentThread();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicReference<TemplateException> fault = new AtomicReference<>();
    private final Environment environment;

    Rendering(Environment environment) {
        this.environment = environment;
    }

    /** Stops it, unless it has ended. */
    synchronized void stop(String why) {
        if (!ended.get()) {
            fault.set(new TemplateException(why, environment));
            thread.interrupt();
        }
    }

    /** From now on it can't be stopped; why it was, if it was. */
    synchronized Optional<TemplateException> end() {
        ended.set(true);
        if (fault.get() != null) {
            // the thread goes on to other things, which nobody stopped
            Thread.interrupted();
        }
        return Optional.ofNullable(fault.get());
    }
}
