package org.dateline.render;

import freemarker.core.Environment;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** How long a page may be rendered and how deep its templates may call each other. Safe for use by several threads. */
final class RenderLimits {

    /** Pages take milliseconds; this is for a slow machine that does much else. */
    static final int SECONDS = 10;

    private static final int IDLE_SECONDS = 1;

    private final AtomicBoolean exceeded = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "render-watch");
        thread.setDaemon(true);
        return thread;
    });

    RenderLimits() {
        watch.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        watch.allowCoreThreadTimeOut(true);
        watch.setRemoveOnCancelPolicy(true);
    }

    /** Whether a page ran out of its time; the same template would take it for each further page. */
    boolean wereExceeded() {
        return exceeded.get();
    }

    /** Runs the template to its end, or fails where it stands when a limit is reached. */
    void process(Template template, Environment environment) throws TemplateException, IOException {
        Rendering rendering = new Rendering(environment);
        Future<?> alarm = watch.schedule(
                () -> {
                    exceeded.set(true);
                    rendering.stop("the page takes longer than " + SECONDS + " seconds; does a loop or a macro never"
                            + " end?");
                },
                SECONDS,
                TimeUnit.SECONDS);
        Optional<TemplateException> stopped = Optional.empty();
        try {
            environment.process();
        } catch (StackOverflowError e) {
            throw new EndlessCallsException(template, environment);
        } catch (OutOfMemoryError e) {
            throw new TemplateException("the page takes more memory than there is", null, environment);
        } catch (RuntimeException | TemplateException e) {
            stopped = rendering.end();
            if (stopped.isEmpty()) {
                throw e;
            }
        } finally {
            alarm.cancel(false);
            rendering.end();
        }
        if (stopped.isPresent()) {
            throw stopped.get();
        }
    }
}
