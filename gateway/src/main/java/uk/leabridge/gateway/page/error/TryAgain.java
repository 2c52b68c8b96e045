package uk.leabridge.gateway.page.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page for when a part of the platform does not answer: which part, and a way to try again with all that was entered.
 *
 * @param unsaved whether it is known that nothing was saved
 * @param address what was asked for
 * @param posted whether something was sent
 * @param form what was sent, unless it cannot be shown
 */
record TryAgain(
        String title,
        String reason,
        boolean unsaved,
        String address,
        boolean posted,
        @Nullable SentForm form) {

    TryAgain with(String asked, boolean sent, Optional<SentForm> what) {
        return new TryAgain(title, reason, unsaved, asked, sent, what.orElse(null));
    }

    private static TryAgain of(String title, String reason, boolean unsaved) {
        return new TryAgain(title, reason, unsaved, "/", false, null);
    }

    static TryAgain sessions() {
        return of(
                "Sorry, we cannot check who you are right now",
                "The part of Leabridge that keeps you signed in is not available. You are still signed in.",
                true);
    }

    static TryAgain renewal() {
        return of(
                "Sorry, we cannot check who you are right now",
                "The partnership’s sign-in service is not available. You are still signed in.",
                true);
    }

    static TryAgain signIn() {
        return of(
                "Sorry, you cannot sign in right now",
                "The partnership’s sign-in service is not available. People who are already signed in can continue.",
                true);
    }

    static TryAgain cookies() {
        return of(
                "Your browser sent too many cookies",
                "You started to sign in several times without finishing. We have removed the cookies this left. If you were signed in, you still are.",
                true);
    }

    static TryAgain signedOut() {
        return of("You are signed out", "You signed out in another tab, or were not active for a long time.", true);
    }

    /** A form of an earlier session of whoever is signed in now. */
    static TryAgain signedInAgain(String name) {
        return of(
                "Do you still want to send this form?",
                "You signed in again, or the page was open for too long, so we have not sent it. You are signed in as "
                        + name + ".",
                true);
    }

    static TryAgain service(String name) {
        return of(
                "Sorry, there is a problem with " + name,
                "You may still be able to use other parts of Leabridge.",
                false);
    }
}
