package uk.leabridge.gateway.proxy.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.codec.http2.Http2Stream;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Watches one connection: a head that does not end, a body that stops or drips. It looks at fixed times and keeps two
 * numbers between them, so that a request without a body costs next to nothing.
 */
public final class GuardedConnection extends ChannelInboundHandlerAdapter {

    private static final AttributeKey<GuardedConnection> KEY = AttributeKey.valueOf(GuardedConnection.class, "guard");
    private static final Duration LONGEST_BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration TO_READ_THE_ANSWER = Duration.ofSeconds(2);

    private final ConnectionGuard.Orders orders;
    private final Patience patience;
    private final long betweenLooks;
    private final FirstLine line = new FirstLine();
    private @Nullable Future<?> looking;
    private @Nullable Http2Arrivals streams;
    private @Nullable Arrival body;
    private boolean receiving;
    private boolean waitingForHead;
    private long waitingSince;
    private long lastUsed;
    private long closeAfter;

    GuardedConnection(ConnectionGuard.Orders orders) {
        this.orders = orders;
        this.patience = orders.patience();
        this.betweenLooks = Math.min(
                LONGEST_BETWEEN_LOOKS.toNanos(),
                Math.min(patience.silence().toNanos(), patience.head().toNanos()) / 5);
    }

    /** The body of a request that is still on its way; nothing when it is there already, or nobody watches. */
    public static @Nullable Arrival arrivalOf(HttpServerRequest request) {
        if (!(request.connection() instanceof ConnectionBase connection)) {
            return null;
        }
        GuardedConnection guard = connection.channel().attr(KEY).get();
        if (guard == null) {
            return null;
        }
        Http2ConnectionHandler http2 = connection.channel().pipeline().get(Http2ConnectionHandler.class);
        return http2 == null ? guard.unfinished() : guard.stream(http2, request.streamId());
    }

    /** The path of a request that could not be parsed, as it was sent; empty when it is not known. */
    public static String pathOf(HttpServerRequest request) {
        GuardedConnection guard = request.connection() instanceof ConnectionBase connection
                ? connection.channel().attr(KEY).get()
                : null;
        return guard == null ? "" : guard.line.path();
    }

    /** The rest of a request is not wanted: read on for a moment, so that its caller can read the answer, then close. */
    public static void leave(HttpServerRequest request) {
        if (request.connection() instanceof ConnectionBase connection) {
            GuardedConnection guard = connection.channel().attr(KEY).get();
            if (guard != null) {
                guard.closeAfter = System.nanoTime() + TO_READ_THE_ANSWER.toNanos();
            }
        }
    }

    ConnectionGuard.Orders orders() {
        return orders;
    }

    private @Nullable Arrival unfinished() {
        return body == null || body.over() ? null : body;
    }

    private @Nullable Arrival stream(Http2ConnectionHandler http2, int id) {
        waitingForHead = false;
        lastUsed = System.nanoTime();
        if (streams == null) {
            streams = new Http2Arrivals(http2);
        }
        Http2Stream stream = http2.connection().stream(id);
        return stream == null || !stream.state().remoteSideOpen() ? null : streams.expect(stream);
    }

    void headArrived(@Nullable Arrival itsBody) {
        receiving = true;
        waitingForHead = false;
        line.parsed();
        body = itsBody;
    }

    void received(int bytes) {
        if (body != null) {
            body.received(bytes, System.nanoTime());
        }
    }

    void requestArrived() {
        receiving = false;
        if (body != null) {
            body.complete();
            body = null;
        }
    }

    /** True when the request's handler was told and answers. */
    boolean malformed() {
        return body != null && told(body, Fault.MALFORMED);
    }

    private boolean told(Arrival arrival, Fault fault) {
        closeAfter = System.nanoTime() + TO_READ_THE_ANSWER.toNanos();
        return arrival.fail(fault);
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        ctx.channel().attr(KEY).set(this);
        waitFromNow();
        lastUsed = waitingSince;
        looking = ctx.executor()
                .scheduleWithFixedDelay(() -> look(ctx), betweenLooks, betweenLooks, TimeUnit.NANOSECONDS);
        ChannelPipeline pipeline = ctx.pipeline();
        pipeline.addLast("guard-protocol", new ProtocolWatch(this));
        ctx.fireChannelActive();
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        if (looking != null) {
            looking.cancel(false);
        }
        ctx.fireChannelInactive();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object bytes) {
        if (!receiving && !waitingForHead && streams == null) {
            waitFromNow();
        }
        if (waitingForHead && bytes instanceof ByteBuf part) {
            line.received(part);
        }
        ctx.fireChannelRead(bytes);
    }

    private void waitFromNow() {
        waitingForHead = true;
        waitingSince = System.nanoTime();
        line.expect();
    }

    private void look(ChannelHandlerContext ctx) {
        long now = System.nanoTime();
        boolean answeredForLong = closeAfter != 0 && now > closeAfter;
        boolean headIsLate =
                waitingForHead && now - waitingSince > patience.head().toNanos();
        if (answeredForLong || headIsLate) {
            var _ = ctx.close();
        } else if (streams != null) {
            lookAtStreams(ctx, streams, now);
        } else if (body != null) {
            lookAtBody(ctx, body, now);
        }
    }

    private void lookAtBody(ChannelHandlerContext ctx, Arrival arrival, long now) {
        if (!ctx.channel().config().isAutoRead()) {
            arrival.held(betweenLooks);
        } else if (arrival.tooSlow(now, patience) && !told(arrival, Fault.SLOW)) {
            var _ = ctx.close();
        }
    }

    private void lookAtStreams(ChannelHandlerContext ctx, Http2Arrivals all, long now) {
        all.look(now, betweenLooks, patience);
        if (all.anyOpen()) {
            lastUsed = now;
        } else if (now - lastUsed > patience.unused().toNanos()) {
            var _ = ctx.close();
        }
    }
}
