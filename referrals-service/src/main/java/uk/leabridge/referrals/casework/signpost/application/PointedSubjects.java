package uk.leabridge.referrals.casework.signpost.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.referrals.casework.cases.application.SupportCases;
import uk.leabridge.referrals.casework.signpost.domain.Signposting.PointedFrom;
import uk.leabridge.referrals.intake.referral.application.PointedReferrals;

/** The referrals and cases with which somebody was pointed elsewhere, for whoever reads about it. */
@ApplicationScoped
class PointedSubjects {
    private final PointedReferrals referrals;
    private final SupportCases cases;

    PointedSubjects(PointedReferrals referrals, SupportCases cases) {
        this.referrals = referrals;
        this.cases = cases;
    }

    /**
     * A referral or case.
     *
     * @param person whose data key seals what is written about them
     * @param standsStill whether nothing is due about it for now
     */
    record Subject(UUID person, boolean standsStill) {}

    Optional<Subject> find(PointedFrom about, UUID of, Actor actor) {
        return switch (about) {
            case REFERRAL -> referrals.find(of, actor).map(r -> new Subject(r.person(), r.standsStill()));
            case CASE ->
                cases.find(of, actor)
                        .map(c -> new Subject(c.person(), c.status().standsStill()));
        };
    }
}
