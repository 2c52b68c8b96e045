package uk.leabridge.gateway.session;

/** It cannot be found out who is asking, because what knows it does not answer. Says nothing about the session, which lasts. */
public final class SignInAwayException extends RuntimeException {

    /** What does not answer. */
    public enum Part {
        /** Our database of sessions. */
        SESSIONS,
        /** The issuer of tokens. */
        ISSUER
    }

    private final Part part;

    SignInAwayException(Part part, Throwable cause) {
        super(part + " away", cause);
        this.part = part;
    }

    SignInAwayException(Part part) {
        super(part + " away");
        this.part = part;
    }

    public Part part() {
        return part;
    }
}
