package uk.leabridge.gateway.proxy;

import io.netty.channel.EventLoop;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.impl.ContextInternal;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.proxy.RouteTable.Route;
import uk.leabridge.gateway.proxy.connection.GuardedConnection;

/**
 * One admitted request on its way. Its body is read first, as far as it is small, so that no service waits for a caller;
 * then it goes to the service. What it holds is given back when its answer ends or its caller is gone.
 */
final class Passage {

    /** Larger bodies are passed on while they arrive. */
    static final int SMALL = 64 * 1024;

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    /** What was decided at the door; {@code caller} is whose voice it is when a service fails. */
    record Ticket(Route.Pass route, String requestId, String caller, Runnable release) {}

    /** Who speaks at the door, and where it is counted. */
    record Words(Refusals refusals, DoorCounters counters) {}

    /** What all passages share. */
    record Hall(Words words, Pulse pulse, AtomicInteger inFlight, long maxBody) {}

    private final HttpServerRequest request;
    private final Ticket ticket;
    private final Upstream upstream;
    private final Hall hall;
    private Pace.@Nullable Turn turn;
    private OutgoingBody body = OutgoingBody.NONE;

    Passage(HttpServerRequest request, Ticket ticket, Upstream upstream, Hall hall) {
        this.request = request;
        this.ticket = ticket;
        this.upstream = upstream;
        this.hall = hall;
    }

    void begin() {
        request.response().endHandler(_ -> end());
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
        long declared = declared();
        if (declared > SMALL) {
            enter(new OutgoingBody.Streamed(new MeasuredBody(request, hall.maxBody(), Buffer.buffer()), declared));
        } else if (declared > 0 || (declared < 0 && mayHaveBody())) {
            collect();
        } else {
            enter(OutgoingBody.NONE);
        }
    }

    private void end() {
        if (body instanceof OutgoingBody.Streamed streamed && !streamed.stream().through()) {
            leaveUnread();
        }
        ticket.release().run();
        if (turn != null) {
            hall.inFlight().decrementAndGet();
            upstream.leave(turn);
            hall.words()
                    .counters()
                    .passed(ticket.route().area(), request.response().getStatusCode());
        }
    }

    private void leaveUnread() {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset(0);
        } else {
            GuardedConnection.leave(request);
            request.handler(null).resume();
        }
    }

    private long declared() {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? -1 : Long.parseLong(length);
    }

    /** HTTP/2 need not say how long a body is, nor that there is one. */
    private boolean mayHaveBody() {
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || (request.version() == HttpVersion.HTTP_2
                        && !SAFE.contains(request.method().name()));
    }

    private void collect() {
        Buffer small = Buffer.buffer();
        request.exceptionHandler(_ -> request.handler(null));
        request.endHandler(_ -> {
            enter(small.length() == 0 ? OutgoingBody.NONE : new OutgoingBody.Whole(small));
        });
        request.handler(chunk -> {
            small.appendBuffer(chunk);
            if (small.length() > SMALL) {
                request.pause();
                request.handler(null).endHandler(null);
                enter(new OutgoingBody.Streamed(new MeasuredBody(request, hall.maxBody(), small), -1));
            }
        });
    }

    /**
     * A caller may have gone already, which is read after what it had sent: over HTTP/2 in the same bytes, over HTTP/1.1 after the
     * next reading, when this process stood still and they waited meanwhile. What nobody waits for costs no service anything. What
     * still arrives goes on at once, because nobody else takes it.
     */
    private void enter(OutgoingBody outgoing) {
        body = outgoing;
        if (outgoing instanceof OutgoingBody.Streamed) {
            enterNow(outgoing);
        } else if (hall.pulse().stoodStill()) {
            afterNextRead(() -> enterNow(outgoing));
        } else if (request.version() == HttpVersion.HTTP_2) {
            ContextInternal.current().runOnContext(_ -> enterNow(outgoing));
        } else {
            enterNow(outgoing);
        }
    }

    /** What is scheduled by something scheduled has its turn after the loop has read once more. */
    private static void afterNextRead(Runnable action) {
        ContextInternal context = ContextInternal.current();
        EventLoop loop = context.nettyEventLoop();
        Runnable last = () -> context.runOnContext(_ -> action.run());
        Runnable first = () -> soon(loop, last);
        soon(loop, first);
    }

    private static void soon(EventLoop loop, Runnable task) {
        var _ = loop.schedule(task, 0, TimeUnit.NANOSECONDS);
    }

    private void enterNow(OutgoingBody outgoing) {
        if (request.response().ended() || request.response().closed()) {
            return;
        }
        Pace.Turn mine = upstream.enter(ticket.caller());
        if (mine == null) {
            refuse(Problem.OVERLOADED, Refusals.spread());
        } else if (!upstream.circuit().admits(ticket.caller(), !(outgoing instanceof OutgoingBody.Streamed))) {
            upstream.leave(mine);
            refuse(Problem.UPSTREAM_UNAVAILABLE, upstream.circuit().secondsToWait());
        } else {
            turn = mine;
            hall.inFlight().incrementAndGet();
            new Exchange(
                            outgoing instanceof OutgoingBody.Streamed ? request : new ReadRequest(request),
                            upstream,
                            ticket,
                            outgoing,
                            mine)
                    .start();
        }
    }

    private void refuse(Problem problem, long retryAfter) {
        hall.words().refusals().answer(request, ticket.requestId(), problem, retryAfter);
    }
}
