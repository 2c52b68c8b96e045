package uk.leabridge.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One request on its way to a service and its answer on the way back, or the problem that took its place. */
final class Exchange implements ProxyInterceptor, OriginRequestProvider {

    private static final Logger LOG = Logger.getLogger(Exchange.class);
    private static final ProxyOptions OPTIONS = new ProxyOptions().setSupportWebSocket(false);

    private final HttpServerRequest request;
    private final Upstream upstream;
    private final String uri;
    private final String requestId;
    private final long maxBody;
    private @Nullable MeasuredBody measured;
    private boolean bodiless;

    Exchange(HttpServerRequest request, Upstream upstream, String uri, String requestId, long maxBody) {
        this.request = request;
        this.upstream = upstream;
        this.uri = uri;
        this.requestId = requestId;
        this.maxBody = maxBody;
    }

    void start() {
        HttpProxy.reverseProxy(OPTIONS, upstream.client())
                .origin(this)
                .addInterceptor(this)
                .handle(request);
    }

    @Override
    public Future<HttpClientRequest> create(ProxyContext context) {
        return upstream.client().request(upstream.options());
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest outgoing = context.request();
        outgoing.setURI(uri);
        ForwardedHeaders.outbound(outgoing.headers(), request, requestId);
        prepareBody(outgoing);
        Future<ProxyResponse> answer = context.sendRequest();
        if (bodiless && safe()) {
            answer = answer.recover(
                    failure -> retryable(failure) ? context.sendRequest() : Future.failedFuture(failure));
        }
        return answer.map(this::arrived).otherwise(failure -> failed(outgoing, failure));
    }

    private void prepareBody(ProxyRequest outgoing) {
        boolean chunked = request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
        if (chunked) {
            measured = new MeasuredBody(outgoing.getBody().stream(), maxBody);
            outgoing.setBody(Body.body(measured));
        } else if (outgoing.getBody().length() <= 0) {
            bodiless = true;
            outgoing.setBody(null);
            request.resume();
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

    private boolean callerGone() {
        return request.response().closed();
    }

    private ProxyResponse arrived(ProxyResponse response) {
        upstream.circuit().settle(CircuitBreaker.Verdict.WELL);
        ForwardedHeaders.inbound(response.headers());
        return response;
    }

    private ProxyResponse failed(ProxyRequest outgoing, Throwable failure) {
        Problem problem = problemOf(failure);
        boolean ours = callerGone() || problem == Problem.BODY_TOO_LARGE;
        upstream.circuit().settle(ours ? CircuitBreaker.Verdict.NONE : CircuitBreaker.Verdict.FAILED);
        if (!ours) {
            LOG.warnf("%s failed for request %s: %s", upstream.area().code(), requestId, failure);
        }
        Buffer body = problem.body(requestId);
        ProxyResponse response = outgoing.release().response().setStatusCode(problem.status());
        response.putHeader("Content-Type", "application/problem+json");
        if (problem.status() == 503) {
            response.putHeader("Retry-After", Long.toString(upstream.circuit().secondsToWait()));
        }
        if (problem == Problem.BODY_TOO_LARGE) {
            response.putHeader("Connection", "close");
        }
        return response.setBody(Body.body(body));
    }

    private Problem problemOf(Throwable failure) {
        if (measured != null && measured.tooLarge()) {
            return Problem.BODY_TOO_LARGE;
        }
        return switch (failure) {
            case TimeoutException _ -> Problem.UPSTREAM_TIMEOUT;
            case ConnectException _ -> Problem.UPSTREAM_UNAVAILABLE;
            case java.net.UnknownHostException _ -> Problem.UPSTREAM_UNAVAILABLE;
            default -> Problem.UPSTREAM_BROKEN;
        };
    }
}
