package uk.leabridge.system.security;

import uk.leabridge.system.wire.Visitor;
import uk.leabridge.system.wire.Visitor.Seen;
import uk.leabridge.system.wire.WireRequest;
import uk.leabridge.system.world.Samples;
import uk.leabridge.system.world.World;

/** Somebody comes again and again without signing in, and then signs in. */
final class Visits {
    private static final int VISITS = 45;

    private final World world;

    Visits(World world) {
        this.world = world;
    }

    void come(SecurityTable table) {
        Tally row = table.row("%d visits without signing in".formatted(VISITS));
        var visitor = new Visitor(world.gateway());
        WireRequest home = WireRequest.get("/");
        for (int i = 1; i <= VISITS; i++) {
            Seen seen = visitor.send(home);
            row.judge("visit", "visit " + i + " with " + visitor.cookieCount() + " cookies", home, seen.answer());
            if (seen.answer().status() != 302) {
                row.fault(FaultType.DISTURBED, "visit", "visit " + i, seen.answer());
            }
        }
        WireRequest help = WireRequest.get("/help");
        Seen open = visitor.send(help);
        row.judge("visit", "a page for everyone afterwards", help, open.answer());
        String person = "referrer." + Samples.OWN;
        Seen signedIn = visitor.signIn(person, world.password(person));
        if (signedIn.answer().status() != 200 || !signedIn.address().equals(world.gateway() + "/")) {
            row.fault(FaultType.DISTURBED, "visit", "signs in afterwards", signedIn.answer());
        }
        WireRequest tooLarge = WireRequest.get("/help").with("Cookie", "a=" + "x".repeat(40_000));
        row.judge("visit", "cookies of 40,000", tooLarge, visitor.send(tooLarge).answer());
    }
}
