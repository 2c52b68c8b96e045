package uk.leabridge.referrals.intake.referral.application;

import java.util.Optional;

/** What the questions of the referral form are called. */
public interface FormTitles {

    /**
     * The title of a question.
     *
     * @param path where its answer stands in the form, its parts between dots, like {@code concern.narrative}
     */
    Optional<String> of(String path);
}
