package uk.leabridge.referrals.casework.due.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.referrals.ReferralsService;
import uk.leabridge.referrals.casework.cases.application.CaseLists;
import uk.leabridge.referrals.casework.cases.application.HeldSessions;
import uk.leabridge.referrals.casework.cases.domain.CaseStatus;
import uk.leabridge.referrals.casework.cases.domain.SupportDue;
import uk.leabridge.referrals.casework.due.DueWorld;
import uk.leabridge.referrals.casework.due.application.DueItem;
import uk.leabridge.referrals.casework.due.application.DueLists;
import uk.leabridge.referrals.casework.due.application.DueTerms;
import uk.leabridge.referrals.casework.due.domain.DueKind;
import uk.leabridge.referrals.casework.signpost.domain.ChaseOutcome;
import uk.leabridge.referrals.casework.signpost.domain.ChaseResult;
import uk.leabridge.referrals.casework.signpost.domain.Signposting;
import uk.leabridge.referrals.casework.signpost.domain.Signposting.PointedFrom;
import uk.leabridge.referrals.intake.referral.domain.ReferralStatus;
import uk.leabridge.referrals.intake.referral.domain.Signpost;

/** The lists find in SQL what the domain says of one case: over many cases, months of any length and both changes of the clocks. */
@QuarkusTest
@ReferralsService
class DueDatesIT {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int CASES = 400;
    private static final List<CaseStatus> STATUSES = List.of(CaseStatus.values());
    private static final List<ReferralStatus> REFERRED = List.of(ReferralStatus.values());
    private static final List<CaseStatus> WITH_SOMETHING_DUE = List.of(
            CaseStatus.CONSENT_SOUGHT,
            CaseStatus.SUPPORT_ACTIVE,
            CaseStatus.EXIT_PROPOSED,
            CaseStatus.EXITED,
            CaseStatus.REVIEW_6M);
    private static final List<String> KINDS = List.of(
            "OPENED",
            "ASSIGNED",
            "START_SUPPORT",
            "AGREE_EXIT",
            "ASSESSED",
            "REVIEW",
            "RECORD_CONTACT",
            "PLAN_ACTION_ADDED",
            "PLAN_REASON_GIVEN",
            "SESSION_PLANNED",
            "SESSION_CONFIRMED",
            "PROPOSE_EXIT",
            "REVIEW_AT_6_MONTHS");

    @Inject
    DueLists due;

    @Inject
    CaseLists lists;

    @Inject
    HeldSessions sessions;

    @Inject
    CurrentActor actor;

    private final Random random = new Random(20261122);

    private record Due(UUID of, String kind, Instant at, boolean overdue) {}

    @Test
    @ActivateRequestContext
    void areTheSameInTheListsAndInTheDomain() throws SQLException {
        try (var world = new DueWorld()) {
            var cases = manyCases(world);
            var signposts = manySignposts(world, cases);
            var terms = new DueTerms(
                    1 + random.nextInt(6), 1 + random.nextInt(3), 6, 12, 1 + random.nextInt(40), 1 + random.nextInt(9));
            var now = Instant.parse("2026-06-30T22:30:00Z");
            actor.actAs(new Actor("officer", Set.of("safeguarding-officer"), world.borough, null));

            var listed = new HashSet<Due>();
            var computed = new HashSet<Due>();
            QuarkusTransaction.requiringNew().run(() -> {
                all(new DueLists.Asked(world.borough.code(), now, terms)).stream()
                        .filter(item -> item.kind() != DueKind.GATEWAY_CHECK && item.kind() != DueKind.SCREENING)
                        .forEach(item -> listed.add(
                                new Due(item.subjectId(), item.kind().name(), item.dueAt(), item.overdue())));
                cases.forEach((id, status) -> computed.addAll(computed(id, status, terms, now)));
                signposts.forEach((of, stands) -> of.dueAt(stands)
                        .ifPresent(
                                at -> computed.add(new Due(of.of(), "SIGNPOST_CHASE", at, of.isOverdue(stands, now)))));
            });
            assertThat(computed.stream().filter(due -> due.kind().equals("SIGNPOST_CHASE")))
                    .hasSizeGreaterThan(CASES / 2);

            assertThat(computed).hasSizeGreaterThan(CASES / 2);
            assertThat(listed).isEqualTo(computed);
        }
    }

    private List<DueItem> all(DueLists.Asked asked) {
        var items = new java.util.ArrayList<DueItem>();
        var filter = new DueLists.Filter(null, false, null);
        var after = Optional.<Cursor>empty();
        while (true) {
            var page = due.longestDue(asked, filter, after, 100);
            if (page.isEmpty()) return items;
            items.addAll(page);
            after = Optional.of(
                    new Cursor(page.getLast().dueAt(), page.getLast().id()));
        }
    }

    private Set<Due> computed(UUID id, CaseStatus status, DueTerms terms, Instant now) {
        var lines = lists.lastLines(id);
        var times = new SupportDue.Times(
                lines.supported(),
                lines.exited(),
                lines.assessed(),
                lines.reviewed(),
                lines.stepped(),
                sessions.lastOf(id).orElse(null));
        var said = SupportDue.of(
                status,
                times,
                new SupportDue.Terms(
                        terms.assessmentMonths(),
                        terms.reviewMonths(),
                        terms.firstExitReviewMonths(),
                        terms.lastExitReviewMonths(),
                        terms.silenceDays()),
                now);
        var found = new HashSet<Due>();
        if (said.assessmentDue() != null) found.add(dayOf(id, "ASSESSMENT", said.assessmentDue(), now));
        if (said.nextReviewDue() != null) {
            var kind =
                    switch (status) {
                        case EXITED -> "FIRST_EXIT_REVIEW";
                        case REVIEW_6M -> "LAST_EXIT_REVIEW";
                        default -> "REVIEW";
                    };
            found.add(dayOf(id, kind, said.nextReviewDue(), now));
        }
        var active = said.lastActivityAt();
        if (status == CaseStatus.SUPPORT_ACTIVE && active != null) {
            found.add(new Due(
                    id, "SILENCE", active.plus(Duration.ofDays(terms.silenceDays())), said.silentSince() != null));
        }
        return found;
    }

    private static Due dayOf(UUID id, String kind, LocalDate day, Instant now) {
        var last = day.plusDays(1).atStartOfDay(LONDON).toInstant().minusMillis(1);
        return new Due(id, kind, last, last.isBefore(now));
    }

    private Map<UUID, CaseStatus> manyCases(DueWorld world) throws SQLException {
        var cases = new HashMap<UUID, CaseStatus>();
        for (int i = 0; i < CASES; i++) {
            var statuses = i % 4 == 0 ? STATUSES : WITH_SOMETHING_DUE;
            var status = statuses.get(random.nextInt(statuses.size()));
            var id = world.safeguardingCase(status.name(), sometime());
            for (int steps = random.nextInt(12); steps > 0; steps--) {
                world.step(id, KINDS.get(random.nextInt(KINDS.size())), status.name(), sometime());
            }
            for (int held = random.nextInt(3); held > 0; held--) {
                var at = sometime();
                world.held(world.session(id, at), at);
            }
            cases.put(id, status);
        }
        return cases;
    }

    /** Of cases and of referrals, in whatever state, and whether each stands still. */
    private Map<Signposting, Boolean> manySignposts(DueWorld world, Map<UUID, CaseStatus> cases) throws SQLException {
        var signposts = new HashMap<Signposting, Boolean>();
        for (var of : cases.entrySet()) {
            var signpost = signpost(world, PointedFrom.CASE, of.getKey());
            signposts.put(signpost, of.getValue().standsStill());
        }
        for (int i = 0; i < CASES; i++) {
            var status = REFERRED.get(random.nextInt(REFERRED.size()));
            var at = sometime();
            var signpost = signpost(world, PointedFrom.REFERRAL, world.referral(status.name(), at, at, at));
            signposts.put(signpost, status == ReferralStatus.ON_HOLD);
        }
        return signposts;
    }

    private Signposting signpost(DueWorld world, PointedFrom about, UUID of) throws SQLException {
        var pointed = new Signposting.Pointed(
                about, of, world.borough.code(), UUID.randomUUID(), "somebody", sometime(), sometime());
        var signpost = Signposting.to(Signpost.CAMHS, UUID.randomUUID(), pointed);
        for (int chases = random.nextInt(3); chases > 0 && !signpost.allowed().isEmpty(); chases--) {
            var result = List.copyOf(new TreeSet<>(signpost.allowed()))
                    .get(random.nextInt(signpost.allowed().size()));
            var instead = result == ChaseResult.REDIRECTED ? Set.of(Signpost.MASH) : Set.<Signpost>of();
            var answer = new Signposting.Answer(result, instead, new byte[0], "somebody", sometime());
            assertThat(signpost.chase(answer, new Signposting.Next(sometime(), sometime())))
                    .isInstanceOf(ChaseOutcome.Chased.class);
        }
        world.signpost(signpost);
        return signpost;
    }

    /** In the two years around, to the microsecond, and often near midnight in London. */
    private Instant sometime() {
        var day = LocalDate.of(2024, 7, 1).plusDays(random.nextInt(729));
        return random.nextBoolean()
                ? day.atStartOfDay(LONDON).toInstant().plusSeconds(random.nextInt(7_200) - 3_600L)
                : day.atStartOfDay(LONDON).toInstant().plusNanos(random.nextLong(86_400_000_000L) * 1_000);
    }
}
