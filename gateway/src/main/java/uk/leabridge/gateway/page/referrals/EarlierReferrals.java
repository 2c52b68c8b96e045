package uk.leabridge.gateway.page.referrals;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.Answer;
import uk.leabridge.gateway.client.ReferralsClient.Earlier;
import uk.leabridge.gateway.client.ReferralsClient.Elsewhere;
import uk.leabridge.gateway.client.ReferralsClient.Known;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Tag;
import uk.leabridge.gateway.page.Words;

/**
 * Whether the person was referred before, as the pages of a referral say it.
 *
 * @param away nobody can say at the moment, which is not the same as "no"
 */
record EarlierReferrals(boolean away, List<Here> here, List<There> there, String closedByYou) {
    /** One of this borough. */
    record Here(
            UUID id,
            String reference,
            String received,
            boolean later,
            Tag outcome,
            String decided,
            String by,
            String sure) {}

    /** One of another borough. */
    record There(String borough, String reference, @Nullable String contact, Tag state, String sure) {}

    static EarlierReferrals of(Answer<Known> answer, String me) {
        if (!(answer instanceof Answer.Good<Known>(var known, var _))) {
            return new EarlierReferrals(true, List.of(), List.of(), "");
        }
        return new EarlierReferrals(
                false,
                known.items().stream().map(one -> here(one, me)).toList(),
                known.elsewhere().stream().map(EarlierReferrals::there).toList(),
                String.join(", ", known.closedByYou()));
    }

    /** Somebody knows the person. */
    public boolean isKnown() {
        return !here.isEmpty() || !there.isEmpty();
    }

    private static Here here(Earlier one, String me) {
        return new Here(
                one.id(),
                one.reference(),
                Words.longDate(one.receivedAt()),
                one.later(),
                ReferralWords.status(one.status(), false),
                one.decidedAt() == null ? "Not decided" : Words.longDate(one.decidedAt()),
                by(one.decidedBy(), me),
                Option.label(ReferralWords.STRENGTHS, one.strength()));
    }

    private static String by(@Nullable String subject, String me) {
        if (subject == null) {
            return "No one yet";
        }
        return subject.equals(me) ? "You" : "Another officer";
    }

    private static There there(Elsewhere one) {
        return new There(
                Words.borough(one.borough()),
                one.reference(),
                one.contact(),
                one.open() ? Tag.going("Open") : Tag.closed("Closed"),
                Option.label(ReferralWords.STRENGTHS, one.strength()));
    }
}
