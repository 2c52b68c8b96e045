package uk.leabridge.referrals.casework.cases.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.platform.paging.Page;
import uk.leabridge.referrals.casework.cases.domain.CaseStatus;

/** Lists cases, in codes: nothing of a list identifies a person. */
@ApplicationScoped
public class CaseListQueries {
    private static final int MEMBER_SEES = 1_000;
    /** As PostgreSQL orders ids: by their bytes. */
    private static final Comparator<CaseSummary> NEWEST = Comparator.comparing(CaseSummary::openedAt)
            .thenComparing(summary -> summary.id().toString())
            .reversed();

    private final CaseLists lists;
    private final HandedOverCases handedOver;
    private final CaseAgendas agendas;

    CaseListQueries(CaseLists lists, HandedOverCases handedOver, CaseAgendas agendas) {
        this.lists = lists;
        this.handedOver = handedOver;
        this.agendas = agendas;
    }

    /** The borough's cases, newest first, with what went to another; to a member only what is on an agenda of theirs. */
    @Transactional
    public Page<CaseSummary> list(CaseFilter filter, Optional<Cursor> after, int limit, Actor actor) {
        boolean seesAll = CaseAccess.seesAll(actor);
        var narrowing = new CaseLists.Narrowing(
                actor.borough().code(),
                filter,
                filter.mine() ? Optional.of(actor.subject()) : Optional.empty(),
                seesAll ? Optional.empty() : Optional.of(agendas.casesOf(actor, MEMBER_SEES)));
        int rows = limit + 1;
        var here = lists.newest(narrowing, after, rows);
        var gone = seesAll && holdsWhatIsGone(filter)
                ? handedOver.newest(actor.borough().code(), filter, after, rows)
                : List.<CaseSummary>of();
        var both = Stream.concat(here.stream(), gone.stream())
                .sorted(NEWEST)
                .limit(rows)
                .toList();
        return Page.of(both, limit, last -> new Cursor(last.openedAt(), last.id()));
    }

    private static boolean holdsWhatIsGone(CaseFilter filter) {
        return !filter.mine() && (filter.status() == null || filter.status() == CaseStatus.TRANSFERRED);
    }
}
