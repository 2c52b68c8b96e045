package uk.leabridge.local;

import java.util.ArrayList;
import java.util.List;
import uk.leabridge.platform.embedded.JavaCommand;

/** Flags of the platform's virtual machines. */
final class Flags {
    private Flags() {}

    /** Small and quick to start, with the start-up cache of the process when there is one. */
    static List<String> java(Site site, PlatformProcess process, int heapMegabytes) {
        List<String> flags = new ArrayList<>(JavaCommand.small(heapMegabytes));
        flags.addAll(site.caches().flags(process.id(), process.jars()));
        return flags;
    }

    /** What {@code LEABRIDGE_SERVICE_FLAGS} adds for the services, such as the second compiler for a load test. */
    static List<String> more() {
        String more =
                System.getenv().getOrDefault("LEABRIDGE_SERVICE_FLAGS", "").trim();
        return more.isEmpty() ? List.of() : List.of(more.split("\\s+"));
    }
}
