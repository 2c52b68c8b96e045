package uk.leabridge.gateway.proxy;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import uk.leabridge.gateway.proxy.connection.GuardedConnection;

/** Answers what could not be parsed as a request; Vert.x closes the connection after it. */
final class Unreadable implements Handler<HttpServerRequest> {

    private final Refusals refusals;

    Unreadable(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public void handle(HttpServerRequest request) {
        Problem problem =
                switch (request.decoderResult().cause()) {
                    case TooLongHttpLineException _ -> Problem.ADDRESS_TOO_LONG;
                    case TooLongHttpHeaderException _ -> Problem.HEADERS_TOO_LARGE;
                    case null, default ->
                        PathRules.plain(String.valueOf(request.path()))
                                ? Problem.MALFORMED_REQUEST
                                : Problem.SUSPICIOUS_PATH;
                };
        refusals.answerUnread(request, GuardedConnection.pathOf(request), problem);
    }
}
