package uk.leabridge.gateway.proxy.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.impl.VertxHandler;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the guard of an HTTP/1 connection what arrives, and Vert.x who answers what cannot be read. */
final class Http1Watch extends ChannelInboundHandlerAdapter {

    private final GuardedConnection guard;
    private boolean introduced;
    private boolean broken;

    Http1Watch(GuardedConnection guard) {
        this.guard = guard;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (broken) {
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpRequest request) {
            introduce(ctx);
            hold(request);
            guard.headArrived(body(request));
        } else if (message instanceof HttpContent content) {
            if (content.decoderResult().isFailure() && guard.malformed()) {
                broken = true;
                ReferenceCountUtil.release(message);
                return;
            }
            guard.received(content.content().readableBytes());
        }
        if (message instanceof LastHttpContent) {
            guard.requestArrived();
        }
        ctx.fireChannelRead(message);
    }

    /** What Vert.x or Quarkus would close without a word, or answer with nothing in it, becomes a request that cannot be read. */
    private static void hold(HttpRequest request) {
        boolean old = HttpVersion.HTTP_1_0.equals(request.protocolVersion());
        boolean known = old || HttpVersion.HTTP_1_1.equals(request.protocolVersion());
        List<String> hosts = request.headers().getAll(HttpHeaderNames.HOST);
        boolean addressed = hosts.isEmpty() ? old : hosts.size() == 1 && host(hosts.getFirst());
        if (!known || request.decoderResult().isFailure()) {
            request.setProtocolVersion(HttpVersion.HTTP_1_1);
        }
        if (request.decoderResult().isSuccess() && !(known && addressed && uri(request.uri()))) {
            request.setDecoderResult(DecoderResult.failure(new IllegalArgumentException("version, host or address")));
        }
    }

    private static boolean uri(String text) {
        try {
            return !new URI(text).isOpaque();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean host(String text) {
        return HostAndPort.parseAuthority(text, -1) != null;
    }

    private static @Nullable Arrival body(HttpRequest request) {
        boolean expected = request.decoderResult().isSuccess()
                && (HttpUtil.isTransferEncodingChunked(request) || HttpUtil.getContentLength(request, 0L) > 0);
        return expected ? new Arrival(System.nanoTime()) : null;
    }

    private void introduce(ChannelHandlerContext ctx) {
        if (!introduced) {
            introduced = true;
            VertxHandler<?> vertx = ctx.pipeline().get(VertxHandler.class);
            if (vertx != null && vertx.getConnection() instanceof HttpServerConnection connection) {
                connection.invalidRequestHandler(guard.orders().unreadable());
            }
        }
    }
}
