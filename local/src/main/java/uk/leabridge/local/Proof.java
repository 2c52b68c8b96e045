package uk.leabridge.local;

import java.io.UncheckedIOException;
import java.time.Duration;
import uk.leabridge.local.Http.Answer;
import uk.leabridge.platform.embedded.Deadline;
import uk.leabridge.platform.embedded.ServerFailedException;

/** Asks each service something as a signed-in person: only then is the platform ready. */
final class Proof {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Http http = new Http();
    private final Site site;
    private final String token;

    Proof(Site site) {
        this.site = site;
        this.token = new SignIn(site).token();
    }

    void of(Service service) {
        var deadline = Deadline.in(PATIENCE);
        String last;
        do {
            last = ask(service);
            if (last.isEmpty()) {
                return;
            }
        } while (deadline.pause());
        throw new ServerFailedException(service.id() + " says that it is ready, but " + last + ". Log: "
                + site.home().log(service.id()));
    }

    /** Nothing when the service understood who asks; what went wrong otherwise. */
    private String ask(Service service) {
        String address = "http://127.0.0.1:" + site.ports().http(service) + service.proof();
        try {
            Answer answer = service == Service.GATEWAY ? http.get(address) : http.get(address, token);
            boolean understood = answer.status() != 401 && answer.status() < 500;
            return understood ? "" : "GET " + address + " was answered with " + answer.status();
        } catch (UncheckedIOException e) {
            return "GET " + address + " failed: " + e.getMessage();
        }
    }
}
