package uk.leabridge.referrals.casework.due.infrastructure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.casework.due.application.DueLists.Asked;
import uk.leabridge.referrals.casework.due.application.DueLists.Until;
import uk.leabridge.referrals.casework.due.application.WorkPart;
import uk.leabridge.referrals.casework.due.domain.DueKind;
import uk.leabridge.referrals.casework.due.infrastructure.DueSource.Narrowed;

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
                var all = withSignposts(asked, late, cases);
                Stream.of(police, screening).forEach(source -> all.addAll(each(source, late)));
                yield all;
            }
            case TODAY -> {
                var byToday = withSignposts(asked, notLate.and("i.due_at <= ? and not i.waits", today), cases);
                byToday.addAll(each(screening, notLate));
                yield byToday;
            }
            case THIS_WEEK ->
                withSignposts(asked, notLate.and("i.due_at > ? and i.due_at <= ? and not i.waits", today, week), cases);
            case WAITING -> {
                var waiting = each(police, notLate);
                waiting.add(new PartSources(cases, notLate.and("i.due_at <= ? and i.waits", week)));
                yield waiting;
            }
        };
    }

    private static List<PartSources> withSignposts(Asked asked, Narrowed by, DueSource cases) {
        var sources = each(DueSource.signposts(asked), by);
        sources.add(new PartSources(cases, by));
        return sources;
    }

    private static List<PartSources> each(List<DueSource> sources, Narrowed by) {
        return sources.stream()
                .map(source -> new PartSources(source, by))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    PartSources ownedBy(@Nullable String owner) {
        return new PartSources(source, by.ownedBy(owner));
    }
}
