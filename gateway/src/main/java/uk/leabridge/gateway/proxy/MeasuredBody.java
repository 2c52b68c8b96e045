package uk.leabridge.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/**
 * Passes a large body on while it streams, begins with what was read of it before, breaks off when it grows past the
 * limit, and says when it is through and whether the service takes it.
 */
final class MeasuredBody implements ReadStream<Buffer> {

    /** Thrown into the stream, never out of it. */
    static final class TooLarge extends RuntimeException {
        TooLarge() {
            super("body too large", null, false, false);
        }
    }

    /** Hears how the body fares. */
    interface Listener {
        void through();

        /** The service does not read, or reads again. */
        void held(boolean held);
    }

    private final ReadStream<Buffer> source;
    private final long limit;
    private @Nullable Buffer first;
    private long seen;
    private boolean through;
    private boolean paused = true;
    private @Nullable Handler<Buffer> onChunk;
    private @Nullable Handler<Throwable> onFailure;
    private @Nullable Listener listener;

    MeasuredBody(ReadStream<Buffer> source, long limit, Buffer first) {
        this.source = source;
        this.limit = limit;
        this.first = first.length() == 0 ? null : first;
    }

    void listener(Listener told) {
        listener = told;
    }

    boolean tooLarge() {
        return seen > limit;
    }

    boolean through() {
        return through;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        onChunk = handler;
        source.handler(handler == null ? null : chunk -> measure(chunk, handler));
        return this;
    }

    private void measure(Buffer chunk, Handler<Buffer> next) {
        boolean already = tooLarge();
        seen += chunk.length();
        if (!tooLarge()) {
            next.handle(chunk);
        } else if (!already && onFailure != null) {
            onFailure.handle(new TooLarge());
        }
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        onFailure = handler;
        source.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        source.endHandler(handler == null ? null : _ -> end(handler));
        return this;
    }

    private void end(Handler<Void> next) {
        if (!tooLarge()) {
            through = true;
            next.handle(null);
            if (listener != null) {
                listener.through();
            }
        }
    }

    @Override
    public ReadStream<Buffer> pause() {
        paused = true;
        source.pause();
        if (listener != null) {
            listener.held(true);
        }
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        paused = false;
        if (listener != null) {
            listener.held(false);
        }
        passFirst();
        if (!paused) {
            source.resume();
        }
        return this;
    }

    private void passFirst() {
        Buffer chunk = first;
        Handler<Buffer> next = onChunk;
        if (chunk != null && next != null) {
            first = null;
            measure(chunk, next);
        }
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        source.fetch(amount);
        return this;
    }
}
