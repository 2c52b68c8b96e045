package uk.leabridge.gateway.page.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page for when a part of the platform does not answer: which part, and a way to try again with all that was entered.
 *
 * @param saved what is known of what was entered, as a sentence
 * @param address what was asked for
 * @param posted whether something was sent
 * @param form what was sent, unless it cannot be shown
 */
record TryAgain(
        String title,
        String reason,
        String saved,
        String address,
        boolean posted,
        @Nullable SentForm form) {

    TryAgain with(String asked, boolean sent, Optional<SentForm> what) {
        return new TryAgain(title, reason, saved, asked, sent, what.orElse(null));
    }

    private static TryAgain of(String title, String reason, String saved) {
        return new TryAgain(title, reason, saved, "/", false, null);
    }

    static TryAgain sessions() {
        return of(
                "Sorry, we cannot check who you are right now",
                "The part of Leabridge that keeps you signed in is not available. You are still signed in.",
                "It has not been saved yet.");
    }

    static TryAgain renewal() {
        return of(
                "Sorry, we cannot check who you are right now",
                "The partnership’s sign-in service is not available. You are still signed in.",
                "It has not been saved yet.");
    }

    static TryAgain signIn() {
        return of(
                "Sorry, you cannot sign in right now",
                "The partnership’s sign-in service is not available. People who are already signed in can continue.",
                "It has not been saved yet.");
    }

    static TryAgain cookies() {
        return of(
                "Your browser sent too many cookies",
                "Some sign-ins were started and not finished. We have removed them. If you were signed in, you still are.",
                "It has not been saved yet.");
    }

    static TryAgain signedOut() {
        return of(
                "You are signed out",
                "You signed out in another tab, or were not active for a long time.",
                "It has not been saved yet.");
    }

    /** A form of an earlier session of whoever is signed in now. */
    static TryAgain signedInAgain(String name) {
        return of(
                "Check that you want to send this",
                "You signed in again, or this page was open for a long time. You are signed in as " + name + ".",
                "It has not been saved yet.");
    }

    static TryAgain service(String name) {
        return of(
                "Sorry, there is a problem with " + name,
                "The other parts of Leabridge are working.",
                "We do not know whether it was saved.");
    }
}
