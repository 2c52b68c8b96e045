package uk.leabridge.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.StreamResetException;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.circuit.CircuitBreaker;
import uk.leabridge.gateway.circuit.CircuitBreaker.Verdict;

/** One request on its way to a service and its answer on the way back, or the problem that took its place. */
final class Exchange implements ProxyInterceptor, OriginRequestProvider, MeasuredBody.Listener {

    private static final Logger LOG = Logger.getLogger(Exchange.class);
    private static final ProxyOptions OPTIONS = new ProxyOptions().setSupportWebSocket(false);
    private static final long NO_TIMER = -1;

    private final HttpServerRequest request;
    private final Upstream upstream;
    private final Passage.Ticket ticket;
    private final OutgoingBody body;
    private final Pace.Turn turn;
    private @Nullable HttpClientRequest sent;
    private long stallTimer = NO_TIMER;
    private boolean stalled;

    Exchange(HttpServerRequest request, Upstream upstream, Passage.Ticket ticket, OutgoingBody body, Pace.Turn turn) {
        this.request = request;
        this.upstream = upstream;
        this.ticket = ticket;
        this.body = body;
        this.turn = turn;
    }

    void start() {
        HttpProxy.reverseProxy(OPTIONS, upstream.client())
                .origin(this)
                .addInterceptor(this)
                .handle(request);
    }

    @Override
    public Future<HttpClientRequest> create(ProxyContext context) {
        return upstream.client().request(upstream.options(wholeIsHere())).onSuccess(made -> {
            sent = made;
            // what breaks is told by the answer's future; without this it is logged as an error, too
            made.exceptionHandler(_ -> {});
        });
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest outgoing = context.request();
        String query = request.query();
        String path = ticket.route().path();
        outgoing.setURI(query == null ? path : path + "?" + query);
        ForwardedHeaders.outbound(outgoing.headers(), request, ticket.requestId());
        outgoing.setBody(prepared());
        Future<ProxyResponse> answer = context.sendRequest();
        if (body instanceof OutgoingBody.None && safe()) {
            answer = answer.recover(
                    failure -> retryable(failure) ? context.sendRequest() : Future.failedFuture(failure));
        }
        return answer.map(this::arrived).otherwise(failure -> failed(outgoing, failure));
    }

    private @Nullable Body prepared() {
        return switch (body) {
            case OutgoingBody.None _ -> {
                request.resume();
                yield null;
            }
            case OutgoingBody.Whole whole -> Body.body(whole.bytes());
            case OutgoingBody.Streamed streamed -> {
                streamed.stream().listener(this);
                if (streamed.length() < 0) {
                    // the proxy asks this header whether it may send in chunks; HTTP/2 has none
                    request.headers().set(HttpHeaders.TRANSFER_ENCODING, HttpHeaders.CHUNKED);
                }
                yield Body.body(streamed.stream(), streamed.length());
            }
        };
    }

    /** The service's clock starts now. */
    @Override
    public void through() {
        held(false);
        HttpClientRequest current = sent;
        if (current != null) {
            current.idleTimeout(upstream.patienceAfterUpload().toMillis());
        }
    }

    @Override
    public void held(boolean held) {
        Vertx vertx = upstream.vertx();
        if (stallTimer != NO_TIMER) {
            vertx.cancelTimer(stallTimer);
            stallTimer = NO_TIMER;
        }
        HttpClientRequest current = sent;
        if (held && current != null) {
            stallTimer = vertx.setTimer(upstream.patience().toMillis(), _ -> {
                stalled = true;
                current.reset();
            });
        }
    }

    private boolean safe() {
        HttpMethod method = request.method();
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD) || method.equals(HttpMethod.OPTIONS);
    }

    private boolean retryable(Throwable failure) {
        return !callerGone()
                && !(failure instanceof TimeoutException)
                && upstream.circuit().state() == CircuitBreaker.State.CLOSED;
    }

    /** Gone, or answered already because the rest of its body did not come. */
    private boolean callerGone() {
        return request.response().closed() || request.response().ended();
    }

    private boolean wholeIsHere() {
        return !(body instanceof OutgoingBody.Streamed streamed)
                || streamed.stream().through();
    }

    private boolean tooLarge() {
        return body instanceof OutgoingBody.Streamed streamed
                && streamed.stream().tooLarge();
    }

    private ProxyResponse arrived(ProxyResponse response) {
        held(false);
        int status = response.getStatusCode();
        if (!(body instanceof OutgoingBody.Streamed)) {
            turn.answered();
        }
        upstream.circuit().settle(ticket.caller(), status >= 500 ? Verdict.FAILED : Verdict.WELL);
        ForwardedHeaders.inbound(response.headers());
        if (status >= 502 && status <= 504 && !response.headers().contains(HttpHeaders.RETRY_AFTER)) {
            response.putHeader(HttpHeaders.RETRY_AFTER, retryAfter());
        }
        return response;
    }

    private ProxyResponse failed(ProxyRequest outgoing, Throwable failure) {
        held(false);
        Problem problem = problemOf(failure);
        if (problem == Problem.UPSTREAM_TIMEOUT && wholeIsHere()) {
            turn.unanswered();
        }
        upstream.circuit().settle(ticket.caller(), verdict(problem));
        if (!callerGone() && problem != Problem.BODY_TOO_LARGE) {
            LOG.warnf("%s failed for request %s: %s", upstream.area().code(), ticket.requestId(), failure.getClass());
        }
        Buffer text = problem.body(ticket.requestId());
        ProxyResponse response = outgoing.release().response().setStatusCode(problem.status());
        response.putHeader("Content-Type", "application/problem+json");
        if (!wholeIsHere() && request.version() != HttpVersion.HTTP_2) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        if (problem.status() >= 500) {
            response.putHeader(HttpHeaders.RETRY_AFTER, retryAfter());
        }
        return response.setBody(Body.body(text));
    }

    /** Only what the service did counts: it could not be reached, or had the whole request and gave no answer. */
    private Verdict verdict(Problem problem) {
        if (callerGone() || tooLarge()) {
            return Verdict.NONE;
        }
        return problem == Problem.UPSTREAM_UNAVAILABLE || wholeIsHere() ? Verdict.FAILED : Verdict.NONE;
    }

    private String retryAfter() {
        return Long.toString(upstream.circuit().secondsToWait());
    }

    private Problem problemOf(Throwable failure) {
        if (tooLarge()) {
            return Problem.BODY_TOO_LARGE;
        }
        return switch (failure) {
            case Throwable _ when stalled -> Problem.UPSTREAM_TIMEOUT;
            case TimeoutException _ -> Problem.UPSTREAM_TIMEOUT;
            case ConnectException _ -> Problem.UPSTREAM_UNAVAILABLE;
            case UnknownHostException _ -> Problem.UPSTREAM_UNAVAILABLE;
            case IOException _ -> Problem.UPSTREAM_GONE;
            case HttpClosedException _ -> Problem.UPSTREAM_GONE;
            case StreamResetException _ -> Problem.UPSTREAM_GONE;
            default -> Problem.UPSTREAM_BROKEN;
        };
    }
}
