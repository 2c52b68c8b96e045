package uk.leabridge.referrals.due.infrastructure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        var now = asked.now();
        var today = until.today();
        var week = until.week();
        var police = DueSource.referrals(asked, DueKind.GATEWAY_CHECK);
        var screening = DueSource.referrals(asked, DueKind.SCREENING);
        var notLate = Narrowed.of(NOT_LATE, now);
        return switch (part) {
            case OVERDUE -> {
                var late = Narrowed.of("i.due_at < ?", now);
                yield withSignposts(asked, late, cases, police, screening);
            }
            case TODAY -> {
                var byToday = withSignposts(asked, notLate.and("i.due_at <= ? and not i.waits", today), cases);
                byToday.add(new PartSources(screening, notLate));
                yield byToday;
            }
            case THIS_WEEK ->
                withSignposts(asked, notLate.and("i.due_at > ? and i.due_at <= ? and not i.waits", today, week), cases);
            case WAITING ->
                List.of(
                        new PartSources(cases, notLate.and("i.due_at <= ? and i.waits", week)),
                        new PartSources(police, notLate));
        };
    }

    private static List<PartSources> withSignposts(Asked asked, Narrowed by, DueSource... sources) {
        return Stream.concat(Stream.of(sources), DueSource.signposts(asked).stream())
                .map(source -> new PartSources(source, by))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    PartSources ownedBy(@Nullable String owner) {
        return new PartSources(source, by.ownedBy(owner));
    }
}
