package uk.leabridge.local;

import java.io.UncheckedIOException;
import java.time.Duration;
import uk.leabridge.platform.embedded.Deadline;
import uk.leabridge.platform.embedded.ServerFailedException;

/** Asks each service, and one through the gateway, for what an auditor may read: once they answer it, the platform is ready. */
final class Proof {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String AUDITOR = "auditor.tower-hamlets";
    private static final String ASKED = "/v1/audit?limit=1";
    private static final int OK = 200;

    private final Http http = new Http();
    private final Site site;
    private final String token;

    Proof(Site site) {
        this.site = site;
        this.token = new SignIn(site).token(AUDITOR);
    }

    void of(Service service) {
        prove(service, ASKED);
    }

    /** Asks the same through the gateway. */
    void ofTheGatewayTo(Service service) {
        prove(Service.GATEWAY, "/api/" + service.id() + ASKED);
    }

    private void prove(Service service, String path) {
        String address = "http://127.0.0.1:" + site.ports().http(service) + path;
        var deadline = Deadline.in(PATIENCE);
        String last;
        do {
            last = ask(address);
            if (last.isEmpty()) {
                return;
            }
        } while (deadline.pause());
        throw new ServerFailedException(service.id() + " reports ready, but " + last + ". Log: "
                + site.home().log(service.id()));
    }

    /** Nothing when it was answered; what went wrong otherwise. */
    private String ask(String address) {
        try {
            int status = http.get(address, token).status();
            return status == OK ? "" : "GET " + address + " returned " + status;
        } catch (UncheckedIOException e) {
            return "GET " + address + " failed: " + e.getMessage();
        }
    }
}
