package uk.leabridge.referrals.casework.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.leabridge.referrals.casework.cases.domain.CaseFixture.ITEM;
import static uk.leabridge.referrals.casework.cases.domain.CaseFixture.NOW;
import static uk.leabridge.referrals.casework.cases.domain.CaseFixture.REASON;
import static uk.leabridge.referrals.casework.cases.domain.CaseFixture.after;
import static uk.leabridge.referrals.casework.cases.domain.CaseFixture.move;
import static uk.leabridge.referrals.casework.cases.domain.CaseFixture.particulars;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.leabridge.referrals.intake.referral.domain.PanelKind;
import uk.leabridge.referrals.intake.referral.domain.Signpost;

/** Whether consent holds today, from the right person. In these cases a parent was asked. */
class ConsentTodayTest {
    private static final Set<ConsentFrom> CHILD = EnumSet.allOf(ConsentFrom.class);
    private static final Set<ConsentFrom> ADULT = Set.of(ConsentFrom.PERSON);

    /** The action with what it wants, on a day on which these may consent; it asks the person themselves. */
    private static CaseMove on(Set<ConsentFrom> may, CaseAction action) {
        var all = particulars(ITEM, Set.of(Signpost.EARLY_HELP), may, Set.of());
        var outcomes = ReviewOutcome.of(action);
        return move(
                action,
                REASON,
                new CaseMove.Particulars(
                        all.agendaItem(),
                        all.signposts(),
                        ConsentFrom.PERSON,
                        may,
                        all.obstacles(),
                        all.uncovered(),
                        outcomes.isEmpty() ? null : outcomes.iterator().next(),
                        all.receiver()));
    }

    private static SafeguardingCase where(CaseStatus start, @Nullable CaseAction then) {
        return then == null ? CaseFixture.in(start) : after(start, then);
    }

    private static List<Object> all(SafeguardingCase of) {
        return List.of(
                of.status(), of.resumesAs(), of.consent().status(), of.consent().from(), of.statusSince());
    }

    @ParameterizedTest
    @CsvSource({
        "CONSENT_SOUGHT, GIVE_CONSENT, START_SUPPORT",
        "SUPPORT_ACTIVE, , REVIEW",
        "EXIT_PROPOSED, , REVIEW",
        "EXIT_PROPOSED, , DECLINE_EXIT",
        "SUPPORT_ACTIVE, HOLD, RESUME",
        "EXIT_PROPOSED, HOLD, RESUME",
        "SUPPORT_ACTIVE, , OFFER_TRANSFER",
        "EXIT_PROPOSED, , OFFER_TRANSFER",
        "SUPPORT_ACTIVE, OFFER_TRANSFER, ACCEPT_TRANSFER",
        "EXIT_PROPOSED, OFFER_TRANSFER, ACCEPT_TRANSFER"
    })
    void isAskedAgainByEveryStepThatRestsOnIt(CaseStatus start, @Nullable CaseAction then, CaseAction step) {
        var of = where(start, then);
        var before = all(of);

        assertThat(of.make(on(ADULT, step), NOW))
                .isEqualTo(new CaseOutcome.ConsentMissing(
                        ConsentLack.GIVER_NO_LONGER_ENTITLED, ConsentStatus.GIVEN, ADULT));
        assertThat(all(of)).isEqualTo(before);
        assertThat(of.takeEvents()).isEmpty();

        assertThat(of.make(on(CHILD, step), NOW)).isInstanceOf(CaseOutcome.Moved.class);
    }

    @ParameterizedTest
    @CsvSource({
        "SUPPORT_ACTIVE, , PROPOSE_EXIT",
        "EXIT_PROPOSED, , AGREE_EXIT",
        "SUPPORT_ACTIVE, , HOLD",
        "SUPPORT_ACTIVE, , RECORD_CONTACT",
        "SUPPORT_ACTIVE, , WITHDRAW_CONSENT",
        "SUPPORT_ACTIVE, , LEAD_BY_POLICE",
        "SUPPORT_ACTIVE, OFFER_TRANSFER, REVOKE_TRANSFER",
        "SUPPORT_ACTIVE, OFFER_TRANSFER, REFUSE_TRANSFER",
        "EXITED, , REVIEW_AT_6_MONTHS",
        "ADOPTED, HOLD, RESUME",
        "CONSENT_SOUGHT, HOLD, RESUME",
        "ADOPTED, OFFER_TRANSFER, ACCEPT_TRANSFER"
    })
    void isNotAskedByWhatEndsSupportOrDoesNotRestOnIt(CaseStatus start, @Nullable CaseAction then, CaseAction step) {
        assertThat(where(start, then).make(on(ADULT, step), NOW)).isInstanceOf(CaseOutcome.Moved.class);
    }

    @ParameterizedTest
    @CsvSource({
        "CONSENT_SOUGHT, ",
        "CONSENT_SOUGHT, GIVE_CONSENT",
        "SUPPORT_ACTIVE, ",
        "EXIT_PROPOSED, ",
        "SUPPORT_ACTIVE, HOLD",
        "EXIT_PROPOSED, HOLD"
    })
    void isSoughtFromThePersonOnceTheParentsAnswerDoesNotCount(CaseStatus start, @Nullable CaseAction then) {
        var of = where(start, then);

        assertThat(of.make(on(CHILD, CaseAction.SEEK_CONSENT), NOW)).isInstanceOf(CaseOutcome.NotAllowed.class);

        assertThat(of.make(on(ADULT, CaseAction.SEEK_CONSENT), NOW)).isInstanceOf(CaseOutcome.Moved.class);
        assertThat(of.status()).isEqualTo(CaseStatus.CONSENT_SOUGHT);
        assertThat(of.resumesAs()).isEmpty();
        assertThat(of.consent().status()).isEqualTo(ConsentStatus.SOUGHT);
        assertThat(of.consent().from()).contains(ConsentFrom.PERSON);
        assertThat(of.make(on(ADULT, CaseAction.START_SUPPORT), NOW))
                .isEqualTo(new CaseOutcome.ConsentMissing(ConsentLack.NO_CONSENT, ConsentStatus.SOUGHT, ADULT));
        assertThat(of.make(on(ADULT, CaseAction.GIVE_CONSENT), NOW)).isInstanceOf(CaseOutcome.Moved.class);
        assertThat(of.make(on(ADULT, CaseAction.START_SUPPORT), NOW)).isInstanceOf(CaseOutcome.Moved.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"GIVE_CONSENT", "REFUSE_CONSENT"})
    void isNeitherGivenNorRefusedByAParentForAnAdult(CaseAction answer) {
        var of = CaseFixture.in(CaseStatus.CONSENT_SOUGHT);

        assertThat(of.make(on(ADULT, answer), NOW)).isEqualTo(new CaseOutcome.ConsentNotTheirs(ADULT));
        assertThat(of.consent().status()).isEqualTo(ConsentStatus.SOUGHT);
    }

    @Test
    void isSaidToBeRefusedOrWithdrawnByItsName() {
        assertThat(CaseFixture.in(CaseStatus.ADOPTED).lackOfConsent(CHILD)).contains(ConsentLack.NO_CONSENT);
        assertThat(CaseFixture.in(CaseStatus.CONSENT_SOUGHT).lackOfConsent(CHILD))
                .contains(ConsentLack.NO_CONSENT);
        assertThat(CaseFixture.in(CaseStatus.CONSENT_REFUSED).lackOfConsent(CHILD))
                .contains(ConsentLack.REFUSED);
        assertThat(CaseFixture.in(CaseStatus.CONSENT_WITHDRAWN).lackOfConsent(CHILD))
                .contains(ConsentLack.WITHDRAWN);
        assertThat(CaseFixture.in(CaseStatus.SUPPORT_ACTIVE).lackOfConsent(CHILD))
                .isEmpty();
    }

    @Test
    void doesNotHoldWhereNobodyLookedUpWhoMayConsent() {
        assertThat(CaseFixture.in(CaseStatus.SUPPORT_ACTIVE).lackOfConsent(Set.of()))
                .contains(ConsentLack.GIVER_NO_LONGER_ENTITLED);
    }

    @ParameterizedTest
    @CsvSource({
        "2008-03-10, 2026-03-09, PERSON PARENT_OR_CARER",
        "2008-03-10, 2026-03-10, PERSON",
        "2008-02-29, 2026-02-28, PERSON PARENT_OR_CARER",
        "2008-02-29, 2026-03-01, PERSON",
        "2010-03-10, 2026-03-09, PARENT_OR_CARER",
        "2010-03-10, 2026-03-10, PERSON PARENT_OR_CARER"
    })
    void countsByTheDayOnWhichThePersonIsOldEnough(LocalDate born, LocalDate day, String may) {
        var entitled = Arrays.stream(may.split(" ", -1)).map(ConsentFrom::valueOf);

        assertThat(ConsentFrom.on(day, born, PanelKind.SIP)).containsExactlyInAnyOrderElementsOf(entitled.toList());
    }
}
