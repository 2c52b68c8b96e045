package uk.leabridge.gateway.proxy.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.Http2Connection;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2FrameListenerDecorator;
import io.netty.handler.codec.http2.Http2LocalFlowController;
import io.netty.handler.codec.http2.Http2Stream;
import java.util.HashMap;
import java.util.Map;

/** The bodies on their way on one HTTP/2 connection. */
final class Http2Arrivals extends Http2FrameListenerDecorator {

    private final Http2Connection connection;
    private final Map<Integer, Arrival> arrivals = new HashMap<>();

    /** Begins to listen; the settings of the peer have been read by now, after which nobody else takes the listener's place. */
    Http2Arrivals(Http2ConnectionHandler http2) {
        super(http2.decoder().frameListener());
        this.connection = http2.connection();
        http2.decoder().frameListener(this);
    }

    Arrival expect(Http2Stream stream) {
        return arrivals.computeIfAbsent(stream.id(), _ -> new Arrival(System.nanoTime()));
    }

    boolean anyOpen() {
        return connection.numActiveStreams() > 0;
    }

    @Override
    public int onDataRead(ChannelHandlerContext ctx, int streamId, ByteBuf data, int padding, boolean endOfStream)
            throws Http2Exception {
        Arrival arrival = arrivals.get(streamId);
        if (arrival != null) {
            arrival.received(data.readableBytes(), System.nanoTime());
        }
        return super.onDataRead(ctx, streamId, data, padding, endOfStream);
    }

    void look(long now, long sinceLast, Patience patience) {
        arrivals.entrySet().removeIf(entry -> {
            Http2Stream stream = connection.stream(entry.getKey());
            if (stream == null || !stream.state().remoteSideOpen()) {
                return true;
            }
            if (full(stream)) {
                entry.getValue().held(sinceLast);
                return false;
            }
            return entry.getValue().tooSlow(now, patience) && entry.getValue().fail(Fault.SLOW);
        });
    }

    /** The caller may not send because we have not read. */
    private boolean full(Http2Stream stream) {
        Http2LocalFlowController flow = connection.local().flowController();
        return flow.windowSize(stream) <= 0 || flow.windowSize(connection.connectionStream()) <= 0;
    }
}
