package uk.leabridge.referrals.casework.due.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.platform.paging.Page;
import uk.leabridge.platform.time.Clock;
import uk.leabridge.referrals.casework.due.application.DueLists.Asked;
import uk.leabridge.referrals.casework.due.application.DueLists.Part;
import uk.leabridge.referrals.casework.due.domain.DueKind;
import uk.leabridge.referrals.intake.referral.application.ReferralFilter;
import uk.leabridge.referrals.intake.referral.application.ReferralQueries;
import uk.leabridge.referrals.intake.referral.application.ReferralSummary;
import uk.leabridge.referrals.intake.referral.domain.ReferralStatus;
import uk.leabridge.referrals.setting.application.BoroughSettingQueries;

/** Reads what there is to do and what was not done in time: an officer's own, or the borough's. */
@ApplicationScoped
public class DueQueries {
    private static final int SHOWN = 25;
    private static final int DAYS_OF_A_WEEK = 7;

    private final DueLists lists;
    private final ReferralQueries referrals;
    private final BoroughSettingQueries settings;
    private final InstantSource time;

    DueQueries(DueLists lists, ReferralQueries referrals, BoroughSettingQueries settings, InstantSource time) {
        this.lists = lists;
        this.referrals = referrals;
        this.settings = settings;
        this.time = time;
    }

    /**
     * What a list is narrowed to; null narrows nothing.
     *
     * @param mine only what is given to the actor
     */
    public record Filter(
            boolean mine, boolean overdue, @Nullable DueKind kind) {}

    /**
     * What there is to do, part by part.
     *
     * @param onHold referrals that stand still at the police's request: nothing about them is due
     */
    public record WorkList(Part overdue, Part today, Part thisWeek, Part waiting, List<ReferralSummary> onHold) {}

    /** What is due, the longest overdue first. */
    @Transactional
    public Page<DueItem> list(Filter filter, Optional<Cursor> after, int limit, Actor actor) {
        var narrowed = new DueLists.Filter(owner(filter.mine(), actor), filter.overdue(), filter.kind());
        var rows = lists.longestDue(asked(actor), narrowed, after, limit + 1);
        return Page.of(rows, limit, last -> new Cursor(last.dueAt(), last.id()));
    }

    /** Today's work: the actor's own or the borough's. */
    @Transactional
    public WorkList workList(boolean mine, Actor actor) {
        var asked = asked(actor);
        var owner = owner(mine, actor);
        var parts = lists.parts(asked, owner, until(asked.now()), SHOWN);
        var held = new ReferralFilter(ReferralStatus.ON_HOLD, null, false, owner, null);
        return new WorkList(
                parts.getOrDefault(WorkPart.OVERDUE, Part.EMPTY),
                parts.getOrDefault(WorkPart.TODAY, Part.EMPTY),
                parts.getOrDefault(WorkPart.THIS_WEEK, Part.EMPTY),
                parts.getOrDefault(WorkPart.WAITING, Part.EMPTY),
                referrals.list(held, Optional.empty(), SHOWN, actor).items());
    }

    private Asked asked(Actor actor) {
        return new Asked(actor.borough().code(), time.instant(), DueTerms.of(settings.of(actor.borough())));
    }

    private static @Nullable String owner(boolean mine, Actor actor) {
        return mine ? actor.subject() : null;
    }

    private static DueLists.Until until(Instant now) {
        var today = LocalDate.ofInstant(now, Clock.LONDON);
        return new DueLists.Until(last(today), last(today.plusDays(DAYS_OF_A_WEEK - 1L)));
    }

    private static Instant last(LocalDate day) {
        return day.plusDays(1)
                .atTime(LocalTime.MIDNIGHT)
                .atZone(Clock.LONDON)
                .toInstant()
                .minusMillis(1);
    }
}
