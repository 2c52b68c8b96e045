package uk.leabridge.referrals.due.infrastructure;

import static uk.leabridge.referrals.due.infrastructure.DueSql.time;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.due.application.DueLists.Asked;
import uk.leabridge.referrals.due.application.DueLists.Until;
import uk.leabridge.referrals.due.application.WorkPart;
import uk.leabridge.referrals.due.domain.DueKind;
import uk.leabridge.referrals.due.infrastructure.DueSource.Narrowed;

/** What a part of the work list is read from. */
record PartSources(DueSource source, Narrowed by) {
    private static final String NOT_LATE = "i.due_at >= ?";

    static List<PartSources> of(WorkPart part, DueSource cases, Asked asked, Until until) {
        var now = time(asked.now());
        var today = time(until.today());
        var week = time(until.week());
        var police = DueSource.referrals(asked, DueKind.GATEWAY_CHECK);
        var screening = DueSource.referrals(asked, DueKind.SCREENING);
        var notLate = Narrowed.of(NOT_LATE, now);
        return switch (part) {
            case OVERDUE -> {
                var late = Narrowed.of("i.due_at < ?", now);
                yield List.of(
                        new PartSources(cases, late), new PartSources(police, late), new PartSources(screening, late));
            }
            case TODAY ->
                List.of(
                        new PartSources(cases, notLate.and("i.due_at <= ? and not i.waits", today)),
                        new PartSources(screening, notLate));
            case THIS_WEEK ->
                List.of(new PartSources(
                        cases, notLate.and("i.due_at > ? and i.due_at <= ? and not i.waits", today, week)));
            case WAITING ->
                List.of(
                        new PartSources(cases, notLate.and("i.due_at <= ? and i.waits", week)),
                        new PartSources(police, notLate));
        };
    }

    PartSources ownedBy(@Nullable String owner) {
        return new PartSources(source, by.ownedBy(owner));
    }
}
