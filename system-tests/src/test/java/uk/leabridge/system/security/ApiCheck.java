package uk.leabridge.system.security;

import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import uk.leabridge.system.api.GeneratedRequest;
import uk.leabridge.system.api.GeneratedRequest.Kind;
import uk.leabridge.system.api.GeneratedRequests;
import uk.leabridge.system.api.Operation;
import uk.leabridge.system.security.Addresses.Address;
import uk.leabridge.system.wire.Header;
import uk.leabridge.system.wire.Wire;
import uk.leabridge.system.wire.WireAnswer;
import uk.leabridge.system.wire.WireRequest;
import uk.leabridge.system.world.InParallel;
import uk.leabridge.system.world.World;

/** Generated requests to every operation, and every address that the answers name. */
final class ApiCheck {
    private static final int PATIENT_TRIES = 3;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final World world;
    private final Wire wire;
    private final Addresses addresses = new Addresses();

    ApiCheck(World world) {
        this.world = world;
        this.wire = Wire.to(world.gateway());
    }

    /** So many requests over all operations, and at least some of each. */
    void send(SecurityTable table, long seed, int count) {
        List<Operation> operations = Operation.all(world);
        var requests = new GeneratedRequests(world, seed);
        Map<Kind, Tally> rows = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) rows.put(kind, table.row("API, " + kind.words()));
        int shares = operations.stream().mapToInt(ApiCheck::shares).sum();
        for (int i = 0; i < operations.size(); i++) {
            int each = Math.ceilDiv(count * shares(operations.get(i)), shares);
            InParallel.each(requests.of(operations.get(i), each), request -> send(request, rows));
            if (i % 20 == 19) System.out.printf("  %d of %d operations%n", i + 1, operations.size());
        }
    }

    /** A body can be wrong in more ways than an address. */
    private static int shares(Operation operation) {
        return operation.takesBody() ? 4 : 1;
    }

    /** Each address, by whom it was given to. */
    void follow(SecurityTable table) {
        Tally row = table.row("API, Location and Link followed");
        InParallel.each(addresses.all(), address -> follow(address, row));
    }

    private boolean send(GeneratedRequest generated, Map<Kind, Tally> rows) {
        WireRequest request =
                generated.signed() ? signed(generated.request(), generated.caller()) : generated.request();
        WireAnswer answer = patiently(request);
        Tally row = rows.get(generated.kind());
        if (row == null) throw new AssertionError("There is no row for " + generated.kind());
        row.judge(generated.operation(), generated.what(), request, answer);
        if (Judge.isHonest(answer)) { // nothing is away here
            row.fault(FaultType.DISTURBED, generated.operation(), generated.what(), answer);
        }
        if (generated.refused() && answer.status() / 100 == 2) {
            row.fault(FaultType.TAKEN, generated.operation(), generated.what(), answer);
        }
        if (answer.status() < 400) {
            addresses.collect(generated.operation(), generated.caller(), answer);
        }
        return true;
    }

    private boolean follow(Address address, Tally row) {
        URI there = Addresses.resolved(world.gateway() + "/", address.text());
        if (!there.toString().startsWith(world.gateway() + "/")) {
            row.fault(FaultType.LEADS_NOWHERE, address.from(), address.text(), "names another place");
            return false;
        }
        String target = there.getRawPath() + (there.getRawQuery() == null ? "" : "?" + there.getRawQuery());
        WireRequest request = signed(WireRequest.get(target), address.caller());
        WireAnswer answer = patiently(request);
        row.judge(address.from(), address.text(), request, answer);
        if (answer.status() / 100 == 4) {
            row.fault(FaultType.LEADS_NOWHERE, address.from(), address.text(), answer);
        }
        return true;
    }

    /** Who is asked to come back later comes back, so that each request gets as far as it can. */
    private WireAnswer patiently(WireRequest request) {
        WireAnswer answer = wire.send(request);
        for (int tries = 1; tries < PATIENT_TRIES && Judge.isHonest(answer); tries++) {
            String later = answer.header("Retry-After");
            long seconds = later.matches("\\d{1,3}") ? Long.parseLong(later) : 1;
            LockSupport.parkNanos(Math.min(Duration.ofSeconds(seconds).toNanos(), LONGEST_WAIT.toNanos()));
            answer = wire.send(request);
        }
        return answer;
    }

    private WireRequest signed(WireRequest request, String caller) {
        if (caller.isEmpty()) {
            return request;
        }
        Header token = GeneratedRequests.token(world, caller);
        return request.with(token.name(), token.value());
    }
}
