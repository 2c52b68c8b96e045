package uk.leabridge.platform.identity;

/** A verified token without the claims that every operation needs: subject and borough. */
public final class IncompleteIdentity extends RuntimeException {
    IncompleteIdentity() {
        super("the token has no borough or no subject");
    }
}
