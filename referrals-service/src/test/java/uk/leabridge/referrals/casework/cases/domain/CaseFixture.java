package uk.leabridge.referrals.casework.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.intake.referral.domain.Concern;
import uk.leabridge.referrals.intake.referral.domain.LegalBasis;
import uk.leabridge.referrals.intake.referral.domain.PanelKind;
import uk.leabridge.referrals.intake.referral.domain.Signpost;
import uk.leabridge.referrals.reason.domain.Reason;

/** Cases in every status, brought there by what a case can do. */
final class CaseFixture {
    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    static final String REASON = "All agencies agree on what comes next.";
    static final int MINIMUM = 20;
    static final UUID ITEM = UUID.fromString("019aab00-0000-7000-8000-0000000000aa");

    private CaseFixture() {}

    static SafeguardingCase in(CaseStatus status) {
        var of = opened();
        way(status).forEach(action -> {
            assertThat(of.make(move(action), NOW)).isInstanceOf(CaseOutcome.Moved.class);
        });
        of.takeEvents();
        assertThat(of.status()).isEqualTo(status);
        return of;
    }

    static SafeguardingCase after(CaseStatus start, CaseAction... actions) {
        var of = in(start);
        for (CaseAction action : actions) {
            assertThat(of.make(move(action), NOW)).isInstanceOf(CaseOutcome.Moved.class);
        }
        of.takeEvents();
        return of;
    }

    /** The shortest way from the opening. */
    private static List<CaseAction> way(CaseStatus status) {
        return switch (status) {
            case INFORMATION_GATHERING -> List.of();
            case PANEL_LISTED -> List.of(CaseAction.LIST);
            case ADOPTED -> List.of(CaseAction.LIST, CaseAction.ADOPT);
            case NOT_ADOPTED -> List.of(CaseAction.LIST, CaseAction.NOT_ADOPT);
            case CONSENT_SOUGHT -> then(CaseStatus.ADOPTED, CaseAction.SEEK_CONSENT);
            case CONSENT_REFUSED -> then(CaseStatus.CONSENT_SOUGHT, CaseAction.REFUSE_CONSENT);
            case SUPPORT_ACTIVE -> then(CaseStatus.CONSENT_SOUGHT, CaseAction.GIVE_CONSENT, CaseAction.START_SUPPORT);
            case CONSENT_WITHDRAWN -> then(CaseStatus.SUPPORT_ACTIVE, CaseAction.WITHDRAW_CONSENT);
            case EXIT_PROPOSED -> then(CaseStatus.SUPPORT_ACTIVE, CaseAction.PROPOSE_EXIT);
            case EXITED -> then(CaseStatus.EXIT_PROPOSED, CaseAction.AGREE_EXIT);
            case REVIEW_6M -> then(CaseStatus.EXITED, CaseAction.REVIEW_AT_6_MONTHS);
            case REVIEW_12M -> then(CaseStatus.REVIEW_6M, CaseAction.REVIEW_AT_12_MONTHS);
            case CLOSED -> then(CaseStatus.REVIEW_12M, CaseAction.CLOSE);
            case POLICE_LED -> List.of(CaseAction.LEAD_BY_POLICE);
            case ON_HOLD -> then(CaseStatus.SUPPORT_ACTIVE, CaseAction.HOLD);
            case TRANSFER_OFFERED -> then(CaseStatus.SUPPORT_ACTIVE, CaseAction.OFFER_TRANSFER);
            case TRANSFERRED -> throw new IllegalArgumentException("no case stands there");
        };
    }

    private static List<CaseAction> then(CaseStatus first, CaseAction... more) {
        return java.util.stream.Stream.concat(way(first).stream(), java.util.Arrays.stream(more))
                .toList();
    }

    static CaseMove move(CaseAction action) {
        return move(action, REASON, particulars());
    }

    static CaseMove move(CaseAction action, String reason, CaseMove.Particulars particulars) {
        return new CaseMove(
                action,
                new Reason(reason, MINIMUM),
                "Minutes",
                LegalBasis.CTSA_2015_SECTION_36,
                reviewed(
                        particulars,
                        ReviewOutcome.of(action).stream().sorted().findFirst().orElse(null)));
    }

    static CaseMove.Particulars reviewed(CaseMove.Particulars p, @Nullable ReviewOutcome outcome) {
        return new CaseMove.Particulars(
                p.agendaItem(),
                p.signposts(),
                p.consentFrom(),
                p.mayConsent(),
                p.obstacles(),
                p.uncovered(),
                outcome,
                "newham");
    }

    /** All that any action could want. */
    static CaseMove.Particulars particulars() {
        return particulars(ITEM, Set.of(Signpost.EARLY_HELP), EnumSet.allOf(ConsentFrom.class), Set.of());
    }

    static CaseMove.Particulars particulars(
            @Nullable UUID item,
            Set<Signpost> signposts,
            Set<ConsentFrom> mayConsent,
            @Nullable Set<ExitObstacle> obstacles) {
        return new CaseMove.Particulars(
                item,
                signposts,
                ConsentFrom.PARENT_OR_CARER,
                mayConsent,
                obstacles,
                uncovered(obstacles),
                null,
                "newham");
    }

    private static Set<String> uncovered(@Nullable Set<ExitObstacle> obstacles) {
        return obstacles != null && obstacles.contains(ExitObstacle.FACTOR_NOT_COVERED)
                ? Set.of("GRIEVANCE")
                : Set.of();
    }

    static SafeguardingCase opened() {
        var of = SafeguardingCase.open(new NewCase(
                UUID.randomUUID(),
                "hackney",
                "HK",
                UUID.randomUUID(),
                UUID.randomUUID(),
                PanelKind.SIP,
                Concern.NO_IDEOLOGY,
                new byte[] {1},
                NOW));
        try {
            var number = SafeguardingCase.class.getDeclaredField("number");
            number.setAccessible(true);
            number.set(of, 7L);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the field is not there", e);
        }
        return of;
    }
}
