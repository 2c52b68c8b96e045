package uk.leabridge.gateway.client;

/** A service that the page cannot do without did not answer; shown as a page that says so. */
public final class ServiceAwayException extends RuntimeException {

    private final String service;

    public ServiceAwayException(String service) {
        super(service + " is away");
        this.service = service;
    }

    public String service() {
        return service;
    }
}
