package org.dateline.serve;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.dateline.archive.Unpublished;
import org.dateline.build.AsOf;
import org.dateline.problem.Problem;

/** A preview on a port of its own, with what it told of its builds. */
public final class RunningPreview implements AutoCloseable {

    private static final int PATIENCE = 60;

    private final BlockingQueue<Rebuild> builds = new LinkedBlockingQueue<>();
    private final BlockingQueue<Problem> failures = new LinkedBlockingQueue<>();
    private final PreviewServer server;

    private RunningPreview(PreviewRequest request) {
        this.server = PreviewServer.start(request, new PreviewListener() {
            @Override
            public void built(Rebuild rebuild) {
                builds.add(rebuild);
            }

            @Override
            public void failed(Problem problem, Throwable cause) {
                failures.add(problem);
            }
        });
    }

    /** Begins it, and waits for its first build, whether or not that went well. */
    public static RunningPreview of(SmallDigest digest) {
        return of(digest, Unpublished.NONE);
    }

    public static RunningPreview of(SmallDigest digest, Unpublished unpublished) {
        return of(digest, unpublished, "");
    }

    /** The same of a folder that need not be a digest. */
    public static RunningPreview at(Path root) {
        return begin(request(root, Unpublished.NONE, "", 0));
    }

    static RunningPreview of(SmallDigest digest, Unpublished unpublished, String asOf) {
        return begin(request(digest.root(), unpublished, asOf, 0));
    }

    private static RunningPreview begin(PreviewRequest request) {
        RunningPreview preview = new RunningPreview(request);
        preview.next();
        return preview;
    }

    static PreviewRequest request(Path root, Unpublished unpublished, String asOf, int port) {
        return new PreviewRequest(
                root,
                Path.of("/nonexistent-home"),
                () -> asOf.isEmpty()
                        ? AsOf.moment(Instant.parse("2030-01-01T00:00:00Z"))
                        : AsOf.parse(asOf).orElseThrow(),
                asOf,
                unpublished,
                false,
                "127.0.0.1",
                port);
    }

    /** The next build that ends. */
    public Rebuild next() {
        return await(builds);
    }

    /** The next build that is as wanted; those before it are passed over. */
    public Rebuild next(Predicate<Rebuild> wanted) {
        Rebuild build = next();
        while (!wanted.test(build)) {
            build = next();
        }
        return build;
    }

    Problem nextFailure() {
        return await(failures);
    }

    /** The builds that ended and that nobody asked for. */
    List<Rebuild> others() {
        return List.copyOf(builds);
    }

    private static <T> T await(BlockingQueue<T> told) {
        try {
            T next = told.poll(PATIENCE, TimeUnit.SECONDS);
            assertNotNull(next, "nothing was told within " + PATIENCE + " s");
            return next;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without the slash at its end. */
    public String origin() {
        return "http://127.0.0.1:" + port();
    }

    public int port() {
        return server.port();
    }

    PreviewServer server() {
        return server;
    }

    @Override
    public void close() {
        server.close();
    }
}
