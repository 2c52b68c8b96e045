package uk.leabridge.gateway.proxy.connection;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;

/**
 * Leaves a wish to change the protocol of a running HTTP/1 connection unheard, as a server may: it is how requests are
 * smuggled, and no client of ours needs it. HTTP/2 begins with its preface, or with TLS.
 */
@Sharable
final class NoUpgrade extends ChannelInboundHandlerAdapter {

    static final NoUpgrade INSTANCE = new NoUpgrade();

    private NoUpgrade() {}

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (message instanceof HttpRequest request && request.headers().contains(HttpHeaderNames.UPGRADE)) {
            request.headers().remove(HttpHeaderNames.UPGRADE);
        }
        ctx.fireChannelRead(message);
    }
}
