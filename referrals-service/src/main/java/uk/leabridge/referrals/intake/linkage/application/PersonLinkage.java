package uk.leabridge.referrals.intake.linkage.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.referrals.intake.linkage.domain.Combination;
import uk.leabridge.referrals.intake.linkage.domain.Strength;

/**
 * Which referrals are probably of the same person (referrals design, sections 2 and 5). It is asked at the moment that the
 * answer is needed and stores no answer, so nothing that is submitted at the same time is lost.
 */
public interface PersonLinkage {
    /** Who was referred, as the referrer named them. */
    record Identity(
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String otherNames,
            @Nullable LocalDate dateOfBirth,
            @Nullable String postcode) {
        @Override
        public String toString() {
            return "Identity[hidden]";
        }
    }

    /** Another referral of the own borough. */
    record Link(UUID referral, Set<Combination> equal) {
        public Link {
            equal = Set.copyOf(equal);
        }

        public Strength strength() {
            return Strength.of(equal);
        }
    }

    /**
     * Another borough's referral: that it exists, and nothing of what it says.
     *
     * @param person whose record it is, for the other borough's access log
     */
    record LinkElsewhere(
            Borough borough, UUID referral, UUID person, String reference, boolean open, Set<Combination> equal) {
        public LinkElsewhere {
            equal = Set.copyOf(equal);
        }

        public Strength strength() {
            return Strength.of(equal);
        }
    }

    /** Which referrals to look among. */
    enum Among {
        ALL,
        /** Only those whose own check at intake is done: of two at once, the second finds the first. */
        CHECKED
    }

    /** Makes a new referral's person findable, with this transaction's commit, and asks for its check at intake. */
    void enter(UUID referral, Borough borough, Identity person, Instant at);

    /**
     * Makes whoever asks what is held of them comparable with those who were referred, with this transaction's commit, until the request
     * ends: nothing that it could be about is destroyed meanwhile.
     */
    void enterRequest(UUID request, Borough borough, Identity person);

    /**
     * Records that the actor's borough answers for and that are of somebody like this, under whatever form of the name, by the person
     * whose key seals them; for auditors alone.
     */
    Map<UUID, Strength> matching(Identity person);

    /** Others in the actor's borough, the newest few hundred, in no order. */
    List<Link> within(UUID referral, Among among);

    /** Others in other boroughs that are at least {@link Strength#PROBABLE}, in no order. */
    List<LinkElsewhere> elsewhere(UUID referral, Among among);

    /** Until this transaction ends, nobody else passes here with a referral of the probable same person. */
    void holdBackOthers(UUID referral);
}
