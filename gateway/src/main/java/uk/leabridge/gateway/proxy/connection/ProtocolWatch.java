package uk.leabridge.gateway.proxy.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpRequestDecoder;

/** Waits at the end until Vert.x has chosen a protocol, puts the watch of HTTP/1 in its place, and goes. */
final class ProtocolWatch extends ChannelInboundHandlerAdapter {

    private static final String UPGRADER = "h2c";

    private final GuardedConnection guard;

    ProtocolWatch(GuardedConnection guard) {
        this.guard = guard;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        place(ctx.pipeline());
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        place(ctx.pipeline());
        ctx.fireChannelRead(message);
        if (!ctx.isRemoved()) {
            ctx.pipeline().remove(this);
        }
    }

    private void place(ChannelPipeline pipeline) {
        if (pipeline.get(HttpRequestDecoder.class) == null || pipeline.get(Http1Watch.class) != null) {
            return;
        }
        if (pipeline.get(UPGRADER) == null) {
            pipeline.addBefore("handler", "guard-http1", new Http1Watch(guard));
        } else {
            pipeline.addBefore(UPGRADER, "guard-upgrade", NoUpgrade.INSTANCE);
            pipeline.addAfter(UPGRADER, "guard-http1", new Http1Watch(guard));
        }
    }
}
