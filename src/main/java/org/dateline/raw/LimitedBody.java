package org.dateline.raw;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Takes a body up to its limit, and hangs up on a site that sends more. */
final class LimitedBody implements BodySubscriber<LimitedBody.Received> {

    /** @param whole whether this is all of it */
    record Received(byte[] bytes, boolean whole) {}

    private final int limit;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<Received> received = new CompletableFuture<>();
    private final AtomicReference<@Nullable Subscription> connection = new AtomicReference<>();

    /** @param limit 0 where nothing of it is wanted */
    LimitedBody(int limit) {
        this.limit = limit;
    }

    @Override
    public CompletionStage<Received> getBody() {
        return received;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        connection.set(subscription);
        if (limit == 0) {
            end(subscription);
        } else {
            subscription.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            byte[] part = new byte[Math.min(buffer.remaining(), limit - bytes.size())];
            boolean more = buffer.remaining() > part.length;
            buffer.get(part);
            bytes.writeBytes(part);
            Subscription open = connection.get();
            if (more && open != null) {
                end(open);
                return;
            }
        }
    }

    private void end(Subscription open) {
        // In this order: a connection that ends before its body is complete counts as broken.
        received.complete(new Received(bytes.toByteArray(), false));
        open.cancel();
    }

    @Override
    public void onError(Throwable failure) {
        received.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        received.complete(new Received(bytes.toByteArray(), true));
    }
}
