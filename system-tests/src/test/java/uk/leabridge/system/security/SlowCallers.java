package uk.leabridge.system.security;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import uk.leabridge.local.DemoPeople;
import uk.leabridge.system.api.GeneratedRequests;
import uk.leabridge.system.wire.Header;
import uk.leabridge.system.wire.Wire;
import uk.leabridge.system.wire.WireAnswer;
import uk.leabridge.system.wire.WireRequest;
import uk.leabridge.system.world.InParallel;
import uk.leabridge.system.world.Samples;
import uk.leabridge.system.world.World;

/** Callers who send slowly or never end: they are told so within seconds, and twenty ordinary ones beside them lose nothing. */
final class SlowCallers {
    private static final Duration AT_MOST = Duration.ofSeconds(15);
    private static final int SILENT = 6;
    private static final int ORDINARY = 20;

    private final World world;
    private final Wire wire;

    /** Somebody who begins a request. */
    private record Slow(String what, String beginning, Duration drip) {}

    SlowCallers(World world) {
        this.world = world;
        this.wire = Wire.to(world.gateway()).patient(AT_MOST);
    }

    void come(SecurityTable table) {
        Tally slow = table.row("slow and silent callers");
        Tally ordinary = table.row("ordinary callers at the same time");
        var goOn = new AtomicBoolean(true);
        List<Header> tokens = DemoPeople.BOROUGHS.stream()
                .map(borough -> GeneratedRequests.token(world, "training-coordinator." + borough))
                .toList();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < ORDINARY; i++) {
                Header token = tokens.get(i % tokens.size());
                callers.execute(() -> ask(token, goOn, ordinary));
            }
            InParallel.each(callers(), caller -> begin(caller, slow));
            goOn.set(false);
        }
    }

    private List<Slow> callers() {
        Header token = GeneratedRequests.token(world, "learner." + Samples.OWN);
        String head = "Host: " + wire.authority() + "\r\n" + token.name() + ": " + token.value() + "\r\n";
        String post = "POST /api/training/v1/completions HTTP/1.1\r\n" + head + "Content-Type: application/json\r\n";
        List<Slow> slow = new ArrayList<>();
        for (int i = 0; i < SILENT; i++) {
            slow.add(new Slow("100 bytes promised, one sent", post + "Content-Length: 100\r\n\r\n{", Duration.ZERO));
        }
        slow.add(new Slow(
                "a chunk that does not come", post + "Transfer-Encoding: chunked\r\n\r\n5\r\n{", Duration.ZERO));
        slow.add(new Slow("a byte every two seconds", post + "Content-Length: 100\r\n\r\n{", Duration.ofSeconds(2)));
        slow.add(
                new Slow("headers that do not end", "GET /api/training/v1/courses HTTP/1.1\r\n" + head, Duration.ZERO));
        slow.add(new Slow(
                "a form that does not end, of nobody",
                "POST /sign-out HTTP/1.1\r\nHost: " + wire.authority()
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\na",
                Duration.ZERO));
        return slow;
    }

    private boolean begin(Slow caller, Tally row) {
        WireAnswer answer = sendSlowly(caller);
        row.count(answer);
        boolean cutOff = caller.what().startsWith("headers") && !answer.broken().equals("silence");
        if (answer.status() >= 500) {
            row.fault(FaultType.SERVER_ERROR, "slow", caller.what(), answer);
        } else if (answer.status() == 0 && !cutOff) {
            row.fault(FaultType.NO_ANSWER, "slow", caller.what() + ", within " + AT_MOST.toSeconds() + " s", answer);
        }
        return true;
    }

    private WireAnswer sendSlowly(Slow caller) {
        if (caller.drip().isZero()) {
            return wire.exchange(caller.beginning().getBytes(StandardCharsets.UTF_8));
        }
        try (Socket socket = wire.open();
                ExecutorService dripping = Executors.newVirtualThreadPerTaskExecutor()) {
            socket.getOutputStream().write(caller.beginning().getBytes(StandardCharsets.UTF_8));
            var goOn = new AtomicBoolean(true);
            dripping.execute(() -> drip(socket, caller.drip(), goOn));
            WireAnswer answer = Wire.read(new BufferedInputStream(socket.getInputStream()));
            goOn.set(false);
            return answer;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void drip(Socket socket, Duration every, AtomicBoolean goOn) {
        try {
            while (goOn.get()) {
                socket.getOutputStream().write(' ');
                LockSupport.parkNanos(every.toNanos());
            }
        } catch (IOException e) {
            goOn.set(false); // cut off: that is what it is there for
        }
    }

    private void ask(Header token, AtomicBoolean goOn, Tally row) {
        while (goOn.get()) {
            WireRequest request = WireRequest.get("/api/training/v1/courses").with(token.name(), token.value());
            WireAnswer answer = wire.send(request);
            row.count(answer);
            if (answer.status() != 200) row.fault(FaultType.DISTURBED, "GET courses", "beside slow callers", answer);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }
}
