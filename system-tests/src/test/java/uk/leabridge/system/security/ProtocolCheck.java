package uk.leabridge.system.security;

import java.time.Duration;
import uk.leabridge.system.api.GeneratedRequests;
import uk.leabridge.system.security.MalformedRequests.Malformed;
import uk.leabridge.system.security.MalformedStreams.Stream;
import uk.leabridge.system.wire.Header;
import uk.leabridge.system.wire.Http2Wire.End;
import uk.leabridge.system.wire.Wire;
import uk.leabridge.system.wire.WireAnswer;
import uk.leabridge.system.wire.WireRequest;
import uk.leabridge.system.world.InParallel;
import uk.leabridge.system.world.Samples;
import uk.leabridge.system.world.World;

/** What is malformed is refused or cut off, and disturbs nobody else. */
final class ProtocolCheck {
    private static final String CALLER = "learner." + Samples.OWN;
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private final World world;
    private final Wire wire;

    ProtocolCheck(World world) {
        this.world = world;
        this.wire = Wire.to(world.gateway()).patient(PATIENCE);
    }

    void http1(SecurityTable table) {
        Tally row = table.row("HTTP/1.1, malformed");
        Header token = GeneratedRequests.token(world, CALLER);
        InParallel.each(
                MalformedRequests.of(wire.authority(), token.name() + ": " + token.value()),
                malformed -> send(malformed, row));
        othersAreServed(row, "malformed HTTP/1.1");
    }

    void http2(SecurityTable table, int frames) {
        Tally row = table.row("HTTP/2, malformed");
        Tally floods = table.row("HTTP/2, floods of %,d frames".formatted(frames));
        var streams = new MalformedStreams(
                wire, GeneratedRequests.token(world, CALLER).value());
        End good = streams.good();
        if (good.status() != 200) row.fault(FaultType.DISTURBED, "HTTP/2", "a good request", good.toString());
        InParallel.each(streams.malformed(), stream -> play(streams, stream, row));
        othersAreServed(row, "malformed HTTP/2");
        for (Stream flood : streams.floods(frames)) play(streams, flood, floods);
        othersAreServed(floods, "floods");
    }

    private boolean send(Malformed malformed, Tally row) {
        WireAnswer answer = wire.exchange(malformed.bytes());
        row.count(answer);
        if (answer.broken().equals("silence")) {
            row.fault(FaultType.NO_ANSWER, "HTTP/1.1", malformed.what(), answer);
        } else if (answer.status() >= 500) {
            row.fault(FaultType.SERVER_ERROR, "HTTP/1.1", malformed.what(), answer);
        } else if (answer.status() / 100 == 2 && malformed.refused()) {
            row.fault(FaultType.TAKEN, "HTTP/1.1", malformed.what(), answer);
        } else if (answer.status() / 100 == 4 && answer.body().length == 0) {
            row.fault(FaultType.NO_PROBLEM, "HTTP/1.1", malformed.what(), answer);
        }
        return true;
    }

    private static boolean play(MalformedStreams streams, Stream stream, Tally row) {
        End end = streams.end(stream);
        var answer = new WireAnswer(
                end.status(), java.util.List.of(), new byte[0], end.status() == 0 ? end.how() : "", Duration.ZERO);
        row.count(answer);
        if (end.status() >= 500) row.fault(FaultType.SERVER_ERROR, "HTTP/2", stream.what(), answer);
        if (end.status() / 100 == 2 && !row.row().contains("floods"))
            row.fault(FaultType.TAKEN, "HTTP/2", stream.what(), answer);
        if (end.how().equals("silence")) row.fault(FaultType.NO_ANSWER, "HTTP/2", stream.what(), answer);
        return true;
    }

    /** Somebody else's request right after. */
    private void othersAreServed(Tally row, String what) {
        Header token = GeneratedRequests.token(world, "training-coordinator." + Samples.OTHER);
        for (int i = 0; i < 5; i++) {
            WireAnswer answer =
                    wire.send(WireRequest.get("/api/training/v1/courses").with(token.name(), token.value()));
            if (answer.status() != 200) row.fault(FaultType.DISTURBED, "GET courses", "after " + what, answer);
        }
    }
}
